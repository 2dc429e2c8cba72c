/**
 * How is all of it used at once?
 *
 * <p>A {@link org.klartext.app.Workbench} is the library's front door; the command line is one of its users:
 *
 * <pre>{@code
 * Workbench workbench = Workbench.standard();
 * CleanArticle clear = workbench.normalize(Article.of("a1", Language.GERMAN, "Der OpenAI-Chef Ultraman sprach."));
 * clear.text().clean();  // "Der OpenAI-Chef Altman sprach."
 * }</pre>
 *
 * <p>Work on many articles goes over a {@link org.klartext.app.Conveyor}: whatever the number of threads, what comes
 * out is in the order of what went in.
 */
@NullMarked
package org.klartext.app;

import org.jspecify.annotations.NullMarked;
