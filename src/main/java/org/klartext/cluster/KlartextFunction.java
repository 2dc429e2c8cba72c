package org.klartext.cluster;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Outcome;
import org.klartext.cluster.spark.SharedWorkbench;
import org.klartext.ingest.Corpus;
import org.klartext.ingest.IngestOptions;
import org.klartext.language.Language;

/**
 * The function {@code klartext(text, language)} of Spark SQL: the clear text. The language is {@code de} or {@code fr}, or null to be
 * told from the text; a text without words or in another language stays as it is.
 *
 * <pre>{@code
 * KlartextFunction.register(spark);
 * spark.sql("select id, klartext(body, 'de') as body from news");
 * }</pre>
 */
public final class KlartextFunction implements UDF2<String, String, String> {
  private static final long serialVersionUID = 1;
  private static final String NAME = "klartext";

  /** Makes the function known in a session. */
  public static void register(SparkSession session) {
    session.udf().register(NAME, new KlartextFunction(), DataTypes.StringType);
  }

  @Override
  public @Nullable String call(@Nullable String text, @Nullable String language) {
    if (text == null) {
      return null;
    }
    var read = Corpus.ofText(NAME, text.getBytes(StandardCharsets.UTF_8), options(language));
    return SharedWorkbench.standard().outcome(read) instanceof Outcome.Cleaned cleaned
        ? cleaned.article().text().clean()
        : text;
  }

  private static IngestOptions options(@Nullable String language) {
    IngestOptions options = IngestOptions.DEFAULT.withCharset(StandardCharsets.UTF_8);
    return language == null
        ? options
        : options.withLanguage(
            Language.ofCode(language)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "klartext(text, language): \"" + language + "\" is no language; it is 'de', 'fr' or null")));
  }
}
