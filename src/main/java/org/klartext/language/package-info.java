/**
 * What does the language allow?
 *
 * <p>A {@link org.klartext.language.Language} and what is known of it: words, inflection, elision.
 */
@NullMarked
package org.klartext.language;

import org.jspecify.annotations.NullMarked;
