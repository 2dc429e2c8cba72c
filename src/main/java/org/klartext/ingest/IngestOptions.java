package org.klartext.ingest;

import java.nio.charset.Charset;
import java.util.Optional;
import org.klartext.language.Language;

/**
 * How files are read.
 *
 * @param language the language of all articles; empty to tell it from each text
 * @param charset the charset of all files; empty to tell it from each file
 * @param idField the field of a record that names it, in {@code .jsonl} and {@code .csv}
 * @param textField the field of a record that holds its text
 * @param titleField the field that holds the headline
 * @param dateField the field that holds the day of publication
 * @param outletField the field that holds who published it
 * @param languageField the field that holds its language
 * @param mostBytes the longest article or record, in bytes after decompression; longer ones are refused
 * @param mostRatio how many times its compressed size a file may grow to; beyond, it is refused as a bomb
 */
public record IngestOptions(
    Optional<Language> language,
    Optional<Charset> charset,
    String idField,
    String textField,
    String titleField,
    String dateField,
    String outletField,
    String languageField,
    long mostBytes,
    int mostRatio) {
  public static final IngestOptions DEFAULT =
      new IngestOptions(
          Optional.empty(), Optional.empty(), "id", "text", "title", "date", "outlet", "language", 16L << 20, 400);

  public IngestOptions {
    if (mostBytes < 1 || mostBytes > Integer.MAX_VALUE / 4) {
      throw new IllegalArgumentException(
          "an article may have between 1 and " + Integer.MAX_VALUE / 4 + " bytes, not " + mostBytes);
    }
    if (mostRatio < 1) {
      throw new IllegalArgumentException("files grow when decompressed; a ratio of " + mostRatio + " forbids it");
    }
  }

  public IngestOptions withLanguage(Language all) {
    return new IngestOptions(
        Optional.of(all), charset, idField, textField, titleField, dateField, outletField, languageField, mostBytes,
        mostRatio);
  }

  public IngestOptions withCharset(Charset all) {
    return new IngestOptions(
        language, Optional.of(all), idField, textField, titleField, dateField, outletField, languageField, mostBytes,
        mostRatio);
  }

  /** These options with other names for the fields of a record. */
  public IngestOptions withFields(
      String id, String text, String title, String date, String outlet, String languageCode) {
    return new IngestOptions(
        language, charset, id, text, title, date, outlet, languageCode, mostBytes, mostRatio);
  }

  public IngestOptions withIdField(String id) {
    return withFields(id, textField, titleField, dateField, outletField, languageField);
  }

  public IngestOptions withTextField(String text) {
    return withFields(idField, text, titleField, dateField, outletField, languageField);
  }

  public IngestOptions withTitleField(String title) {
    return withFields(idField, textField, title, dateField, outletField, languageField);
  }

  public IngestOptions withDateField(String date) {
    return withFields(idField, textField, titleField, date, outletField, languageField);
  }

  public IngestOptions withOutletField(String outlet) {
    return withFields(idField, textField, titleField, dateField, outlet, languageField);
  }

  public IngestOptions withLanguageField(String languageCode) {
    return withFields(idField, textField, titleField, dateField, outletField, languageCode);
  }

  public IngestOptions withMostBytes(long most) {
    return new IngestOptions(
        language, charset, idField, textField, titleField, dateField, outletField, languageField, most, mostRatio);
  }

  public IngestOptions withMostRatio(int most) {
    return new IngestOptions(
        language, charset, idField, textField, titleField, dateField, outletField, languageField, mostBytes, most);
  }
}
