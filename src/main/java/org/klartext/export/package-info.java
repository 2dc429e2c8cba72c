/**
 * How does clean text leave the program?
 *
 * <p>A format is one class and one line in {@link org.klartext.export.ExportFormats}:
 *
 * <pre>{@code
 * ExportFormat format = ExportFormats.named("jsonl");
 * try (ArticleWriter writer = format.stream(out, ExportOptions.DEFAULT)) {
 *   articles.forEach(writer::write);
 * }
 * }</pre>
 *
 * <p>{@link org.klartext.export.Destination} puts the result in its place only when it is whole: it is written beside
 * and renamed at the end, so an export that is broken off leaves the earlier one as it was.
 */
@NullMarked
package org.klartext.export;

import org.jspecify.annotations.NullMarked;
