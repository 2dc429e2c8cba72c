/**
 * What was read, and where did it come from?
 *
 * <p>An {@link org.klartext.article.Article} is a source with what is known of it: language, title, date, outlet.
 */
@NullMarked
package org.klartext.article;

import org.jspecify.annotations.NullMarked;
