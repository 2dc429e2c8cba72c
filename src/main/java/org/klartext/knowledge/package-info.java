/**
 * What is known, and what would a machine make of it?
 */
@NullMarked
package org.klartext.knowledge;

import org.jspecify.annotations.NullMarked;
