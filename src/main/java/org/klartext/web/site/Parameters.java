package org.klartext.web.site;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.klartext.language.Language;

/**
 * The parameters of a request, each of which has to be what it should be. Methods throw a {@link ProblemException} that
 * says what may stand there.
 */
public final class Parameters {
  private static final int LONGEST = 2_000;

  private final Context context;

  private Parameters(Context context) {
    this.context = context;
  }

  /**
   * Those of the query.
   *
   * @param known all that the route knows: any other is refused, since it may be mistyped
   */
  public static Parameters of(Context context, String... known) {
    Set<String> names = Set.of(known);
    for (String name : context.queryParamMap().keySet()) {
      if (!names.contains(name)) {
        throw ProblemException.badRequest(
            "there is no parameter \"" + name + "\"; there are " + String.join(", ", known));
      }
    }
    return new Parameters(context);
  }

  /** A text; empty if it is not given. */
  public Optional<String> text(String name) {
    List<String> values = context.queryParams(name);
    if (values.size() > 1) {
      throw ProblemException.badRequest("\"" + name + "\" is given " + values.size() + " times");
    }
    Optional<String> value = values.stream().findFirst();
    if (value.isPresent() && value.get().length() > LONGEST) {
      throw ProblemException.badRequest("\"" + name + "\" has more than " + LONGEST + " characters");
    }
    return value;
  }

  /** A text that has to be given. */
  public String needed(String name) {
    return text(name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> ProblemException.badRequest("\"" + name + "\" is missing"));
  }

  /** A whole number. */
  public int number(String name, int usual, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw ProblemException.badRequest(
        "\"" + name + "\" is " + text.get() + "; it has to be a number between " + least + " and " + most);
  }

  /** A number in [0, 1]. */
  public double share(String name, double usual) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      double share = Double.parseDouble(text.get());
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw ProblemException.badRequest("\"" + name + "\" is " + text.get() + "; it has to be between 0 and 1");
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String name, boolean usual) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    return switch (text.get()) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw ProblemException.badRequest("\"" + name + "\" is " + text.get() + "; it has to be true or false");
    };
  }

  /** One of the constants, in lower case. */
  public <E extends Enum<E>> E choice(String name, E usual) {
    return text(name).map(text -> constant(name, text, usual.getDeclaringClass())).orElse(usual);
  }

  /** Several of the constants, parted by commas. */
  public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
    return text(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .filter(part -> !part.isBlank())
        .map(part -> constant(name, part.strip(), type))
        .distinct()
        .toList();
  }

  /** A language by its code. */
  public Optional<Language> language(String name) {
    Optional<String> text = text(name);
    Optional<Language> language = text.flatMap(Language::ofCode);
    if (text.isPresent() && language.isEmpty()) {
      String codes = Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
      throw ProblemException.badRequest("\"" + name + "\" is " + text.get() + "; there are " + codes);
    }
    return language;
  }

  private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
    List<String> codes =
        Arrays.stream(type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
    int at = codes.indexOf(text);
    if (at < 0) {
      throw ProblemException.badRequest(
          "\"" + name + "\" is " + text + "; there are " + String.join(", ", codes));
    }
    return type.getEnumConstants()[at];
  }
}
