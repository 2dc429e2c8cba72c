/**
 * How does garbled text become clear?
 */
@NullMarked
package org.klartext.normalize;

import org.jspecify.annotations.NullMarked;
