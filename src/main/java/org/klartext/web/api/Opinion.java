package org.klartext.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.klartext.app.Review;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;
import org.klartext.resolve.judge.Verdict;
import org.klartext.web.site.ProblemException;

/**
 * A judgement as it is sent: the fields of a line of the ledger, without id and time.
 *
 * <pre>{@code {"verdict":"negative","surface":"Ultraman","entity":"sam-altman","outlet":"tokusatsu-blog"}}</pre>
 *
 * @param verdict what was said
 * @param target of what: a rule, a mention ({@code article}, {@code source}), or a name
 * @param scope for which articles
 * @param who says it
 * @param why in their words
 */
record Opinion(Verdict verdict, Target target, Scope scope, String who, String why) {
  static final String SOMEBODY = System.getProperty("user.name", "somebody");

  private static final Set<String> KEYS =
      Set.of("verdict", "surface", "entity", "article", "source", "rule", "articles", "outlet", "from", "to", "who", "why");

  /**
   * @throws ProblemException if it is none
   */
  static Opinion parse(byte[] body, Review review) throws IOException {
    JsonNode json = Body.object(body);
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!KEYS.contains(name)) {
        throw ProblemException.badRequest("there is no field \"" + name + "\"");
      }
    }
    try {
      return new Opinion(
          Verdict.ofCode(text(json, "verdict")),
          target(json, review),
          scope(json),
          json.path("who").asText(SOMEBODY),
          json.path("why").asText(""));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private static Target target(JsonNode json, Review review) throws IOException {
    if (json.has("rule")) {
      return new Target.OfRule(text(json, "rule"));
    }
    if (!json.has("article")) {
      return new Target.OfName(text(json, "surface"), text(json, "entity"));
    }
    JsonNode place = json.path("source");
    Target.OfMention mention =
        review
            .mention(text(json, "article"), place.path(0).asInt(-1), place.path(1).asInt(-1))
            .orElseThrow(() -> ProblemException.badRequest("nothing is mentioned there"));
    boolean isOther = json.has("entity") && !json.path("entity").asText().equals(mention.entity());
    return isOther
        ? new Target.OfMention(
            mention.article(), mention.start(), mention.end(), mention.surface(), text(json, "entity"))
        : mention;
  }

  private static Scope scope(JsonNode json) {
    var articles = new TreeSet<String>();
    json.path("articles").forEach(article -> articles.add(article.asText()));
    return new Scope(articles, optional(json, "outlet"), day(json, "from"), day(json, "to"));
  }

  private static Optional<LocalDate> day(JsonNode json, String key) {
    return optional(json, key).map(LocalDate::parse);
  }

  private static Optional<String> optional(JsonNode json, String key) {
    return Optional.ofNullable(json.get(key)).map(JsonNode::asText);
  }

  private static String text(JsonNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null || !value.isTextual()) {
      throw ProblemException.badRequest("\"" + key + "\" is missing");
    }
    return value.asText();
  }
}
