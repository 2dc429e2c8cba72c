/**
 * In which company does it stand?
 *
 * <p>A {@link org.klartext.index.concordance.KwicLine} is one match with what stands before and after it, in the clean
 * text and, where it reads otherwise, in the source:
 *
 * <pre>{@code
 * clean   Der OpenAI-Chef | Altman   | sprach am Montag
 * source  Der OpenAI-Chef | Ultraman | sprach am Montag
 * }</pre>
 *
 * <p>{@link org.klartext.index.concordance.KwicOrder} sorts lines by what stands beside the match.
 */
@NullMarked
package org.klartext.index.concordance;

import org.jspecify.annotations.NullMarked;
