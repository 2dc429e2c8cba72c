/**
 * What flows through the program and is stored?
 */
@NullMarked
package org.klartext.record;

import org.jspecify.annotations.NullMarked;
