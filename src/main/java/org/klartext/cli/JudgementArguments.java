package org.klartext.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Review;
import org.klartext.app.Workbench;
import org.klartext.index.SearchRequest;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** What is judged, and for which articles. */
final class JudgementArguments {
  private static final Pattern MENTION = Pattern.compile("(.+):(\\d+)-(\\d+)");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SURFACE",
      description = "The name as it was read, with whatever ending.")
  private @Nullable String surface;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ENTITY",
      description = "The id of what it means or does not mean; needed where it may mean several.")
  private @Nullable String entity;

  @Option(
      names = "--mention",
      paramLabel = "ARTICLE:START-END",
      description = "One mention: the article's id and the place in its source, as review list and the records give them.")
  private @Nullable String mention;

  @Option(names = "--rule", paramLabel = "RULE", description = "All changes of a rule, such as typography.dash.")
  private @Nullable String rule;

  @Option(names = "--article", paramLabel = "ID", description = "Only in this article; may be given often.")
  private Set<String> articles = new TreeSet<>();

  @Option(names = "--outlet", paramLabel = "NAME", description = "Only in articles of this outlet.")
  private @Nullable String outlet;

  @Option(names = "--from", paramLabel = "DAY", description = "Only in articles from this day on (2024-08-01).")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Only in articles up to this day.")
  private @Nullable LocalDate to;

  @Option(names = "--query", paramLabel = "QUERY", description = "Only in the articles that this search finds now.")
  private @Nullable String query;

  /** Where one mention stands, as it is typed. */
  private Matcher place(String typed) {
    Matcher parts = MENTION.matcher(typed);
    if (!parts.matches()) {
      throw usage("--mention " + typed + " is not of the form ARTICLE:START-END");
    }
    return parts;
  }

  Target target(Workbench workbench, Review review) throws IOException {
    int given = (surface == null ? 0 : 1) + (mention == null ? 0 : 1) + (rule == null ? 0 : 1);
    if (given != 1) {
      throw usage("say what is judged: a SURFACE, --mention or --rule");
    }
    if (rule != null) {
      return new Target.OfRule(rule);
    }
    if (mention != null) {
      Matcher parts = place(mention);
      return review
          .mention(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
          .orElseThrow(() -> usage("--mention " + mention + ": nothing is mentioned there"));
    }
    String name = surface == null ? "" : surface;
    return new Target.OfName(name, entity == null ? onlyEntity(name, review) : known(entity, workbench));
  }

  private String known(String id, Workbench workbench) {
    if (workbench.entity(id).readings().stream().noneMatch(reading -> reading.entity().id().equals(id))) {
      throw usage("no entity has the id " + id + "; find it with klartext entity NAME");
    }
    return id;
  }

  private String onlyEntity(String name, Review review) throws IOException {
    Set<String> entities = review.entitiesOf(name);
    if (entities.size() != 1) {
      throw usage(
          entities.isEmpty()
              ? name + " stands for nothing in the index; say what it means: " + name + " ENTITY"
              : name + " stands for " + String.join(", ", entities) + "; say which");
    }
    return entities.iterator().next();
  }

  Scope scope(Review review) throws IOException {
    Set<String> ids = new TreeSet<>(articles);
    if (query != null) {
      Set<String> found = review.articles(SearchRequest.of(query));
      if (found.isEmpty()) {
        throw usage("no article for " + query);
      }
      ids.addAll(found);
    }
    try {
      return new Scope(new TreeSet<>(ids), Optional.ofNullable(outlet), Optional.ofNullable(from), Optional.ofNullable(to));
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Reads a day (its end in universal time) or a moment. */
  static final class Moments implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.length() == "2024-08-01".length()
            ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MILLIS)
            : Instant.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException("'" + text + "' is no time; write 2026-03-01 or 2026-03-01T10:00:00Z");
      }
    }
  }
}
