package org.klartext.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.klartext.ingest.IngestOptions;
import org.klartext.language.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that read articles. */
final class IngestArguments {
  private static final String FIELD = "NAME";

  @Option(
      names = "--language",
      paramLabel = "de|fr",
      converter = Languages.class,
      description = "The language of all articles. Without it, it is told from each text.")
  private @Nullable Language language;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      converter = Charsets.class,
      description = "The charset of all files, such as windows-1252. Without it, it is told from each file.")
  private @Nullable Charset charset;

  @Option(names = "--id-field", paramLabel = FIELD, defaultValue = "id", description = FIELDS + "id")
  private String idField = "id";

  @Option(names = "--text-field", paramLabel = FIELD, defaultValue = "text", description = FIELDS + "text")
  private String textField = "text";

  @Option(names = "--title-field", paramLabel = FIELD, defaultValue = "title", description = FIELDS + "headline")
  private String titleField = "title";

  @Option(names = "--date-field", paramLabel = FIELD, defaultValue = "date", description = FIELDS + "day")
  private String dateField = "date";

  @Option(names = "--outlet-field", paramLabel = FIELD, defaultValue = "outlet", description = FIELDS + "publisher")
  private String outletField = "outlet";

  @Option(
      names = "--language-field",
      paramLabel = FIELD,
      defaultValue = "language",
      description = FIELDS + "language")
  private String languageField = "language";

  private static final String FIELDS = "In .jsonl and .csv (default ${DEFAULT-VALUE}): the field of a record's ";

  IngestOptions options() {
    IngestOptions options =
        IngestOptions.DEFAULT.withFields(idField, textField, titleField, dateField, outletField, languageField);
    if (language != null) {
      options = options.withLanguage(language);
    }
    return charset == null ? options : options.withCharset(charset);
  }

  /** Reads {@code de} or {@code fr}. */
  static final class Languages implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
      Optional<Language> language = Language.ofCode(code);
      return language.orElseThrow(
          () -> new TypeConversionException("'" + code + "' is not a language Klartext repairs; there are de and fr"));
    }
  }

  /** Reads the name of a charset. */
  static final class Charsets implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String name) {
      try {
        return Charset.forName(name);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        throw new TypeConversionException("'" + name + "' is not a charset Java knows; try UTF-8 or windows-1252");
      }
    }
  }
}
