/**
 * What are the fields of the index called, and what stands in them?
 *
 * <p>An article's clean text is in {@code Schema.clean(GERMAN)}; there, at the position of a word, stand also the
 * entities mentioned ({@code @openai}) and the parts of a compound ({@code +chip}).
 */
@NullMarked
package org.klartext.index.schema;

import org.jspecify.annotations.NullMarked;
