package org.klartext.rule;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads rules from JSON and refuses what cannot be trusted: unknown fields, no proof, an id used twice. */
public final class RuleLoader {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
  private static final String ARROW = " → ";

  private RuleLoader() {}

  private record Line(
      String id,
      String reason,
      List<String> trigger,
      @Nullable String scope,
      @Nullable String where,
      String pattern,
      String replace,
      @Nullable List<String> words,
      @Nullable List<String> strangers,
      @Nullable Double confidence,
      List<String> changed,
      List<String> untouched) {}

  /**
   * The rules of a resource beside this program, such as {@code /org/klartext/rules/common/typography.json}; none if
   * there is no such resource.
   *
   * @throws RuleException if a rule cannot be used
   */
  public static List<Rule> resource(String name) {
    try (InputStream in = RuleLoader.class.getResourceAsStream(name)) {
      return in == null ? List.of() : read(name, in);
    } catch (IOException e) {
      throw new RuleException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * The rules of a file.
   *
   * @param file named in errors
   * @throws RuleException if a rule cannot be used
   */
  public static List<Rule> read(String file, InputStream in) throws IOException {
    Line[] lines;
    try {
      lines = JSON.readValue(in, Line[].class);
    } catch (JacksonException e) {
      throw new RuleException(
          "%s:%d: %s".formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()), e);
    }
    var rules = new ArrayList<Rule>(lines.length);
    Set<String> ids = new HashSet<>();
    for (Line line : lines) {
      Rule rule = rule(file, line);
      if (!ids.add(rule.id())) {
        throw new RuleException(file + ": two rules are called " + rule.id());
      }
      rules.add(rule);
    }
    return rules;
  }

  private static Rule rule(String file, Line line) {
    try {
      if (!ID.matcher(line.id).matches()) {
        throw new IllegalArgumentException("\"" + line.id + "\" is no id; write stage.what-it-does");
      }
      var changed = new ArrayList<Rule.Changed>();
      for (String example : line.changed) {
        int arrow = example.indexOf(ARROW);
        if (arrow < 0) {
          throw new IllegalArgumentException("rule " + line.id + ": an example without an arrow: " + example);
        }
        changed.add(new Rule.Changed(example.substring(0, arrow), example.substring(arrow + ARROW.length())));
      }
      return new Rule(
          line.id,
          line.reason,
          line.trigger.stream().map(Trigger::of).toList(),
          line.scope == null ? Rule.Scope.INLINE : constant(Rule.Scope.class, line.scope),
          line.where == null ? Rule.Where.ANYWHERE : constant(Rule.Where.class, line.where),
          Pattern.compile(line.pattern, Pattern.UNICODE_CHARACTER_CLASS),
          line.replace,
          line.words == null ? List.of() : line.words,
          line.strangers == null ? List.of() : line.strangers,
          line.confidence == null ? 1.0 : line.confidence,
          changed,
          line.untouched);
    } catch (PatternSyntaxException e) {
      throw new RuleException(file + ": rule " + line.id + ": " + e.getDescription() + " in " + e.getPattern(), e);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new RuleException(file + ": " + e.getMessage(), e);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String code) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(code)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "no %s \"%s\"; there are %s"
            .formatted(
                type.getSimpleName().toLowerCase(Locale.ROOT),
                code,
                Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
  }
}
