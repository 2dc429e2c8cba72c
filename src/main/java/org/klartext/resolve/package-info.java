/**
 * Which thing is meant, and how sure are we?
 */
@NullMarked
package org.klartext.resolve;

import org.jspecify.annotations.NullMarked;
