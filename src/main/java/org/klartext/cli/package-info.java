/**
 * What does a person type, and what do they see?
 *
 * <pre>{@code
 * $ klartext normalize article.txt --format diff
 * -OpenAI-Chef Ultraman sagte
 * +OpenAI-Chef Altman sagte
 * }</pre>
 *
 * <p>One class a command, each a thin adapter of {@link org.klartext.app.Workbench}; {@code run} reads as a table of
 * what is printed. Results go to standard output and messages to standard error, both in UTF-8; {@link
 * org.klartext.cli.ExitStatus} says how it went. Only {@link org.klartext.cli.Console} knows about terminals.
 */
@NullMarked
package org.klartext.cli;

import org.jspecify.annotations.NullMarked;
