package org.klartext.cluster.spark;

import java.io.Serializable;
import java.util.List;
import org.klartext.ingest.IngestOptions;
import org.klartext.language.Language;

/**
 * How a job reads and understands articles, as it travels to the executors.
 *
 * @param language the code of all articles' language; empty to tell it from each
 * @param textField the field of a record that holds its text
 * @param glossaries names of files that Spark has brought to each executor
 */
public record JobSettings(String language, String textField, List<String> glossaries) implements Serializable {
  private static final long serialVersionUID = 1;

  public JobSettings {
    glossaries = List.copyOf(glossaries);
    if (!language.isEmpty() && Language.ofCode(language).isEmpty()) {
      throw new IllegalArgumentException("\"" + language + "\" is no language of Klartext; it is de or fr");
    }
  }

  /** As they are usually read. */
  public static JobSettings usual() {
    return new JobSettings("", IngestOptions.DEFAULT.textField(), List.of());
  }

  IngestOptions ingest() {
    IngestOptions options = IngestOptions.DEFAULT.withTextField(textField);
    return Language.ofCode(language).map(options::withLanguage).orElse(options);
  }
}
