/**
 * How does garbled text become clear?
 *
 * <p>A {@link org.klartext.normalize.Pipeline} runs four {@link org.klartext.normalize.Stage}s, each a pure function from
 * text to proposed edits: encoding, boilerplate, typography, names.
 *
 * <pre>{@code
 * Pipeline pipeline = Pipelines.standard(Knowledge.builtIn());
 * CleanArticle clean = pipeline.run(Article.of("a", Language.GERMAN, "Der OpenAI-Chef Ultraman will KI -Chips."));
 * clean.text().clean();      // "Der OpenAI-Chef Altman will KI-Chips."
 * clean.text().edits();      // two, each with its cause
 * clean.mentions();          // OpenAI as it stands, Sam Altman for "Ultraman"
 * }</pre>
 *
 * <p>Running the pipeline on its own clean text changes nothing; see {@code SettledStage}.
 */
@NullMarked
package org.klartext.normalize;

import org.jspecify.annotations.NullMarked;
