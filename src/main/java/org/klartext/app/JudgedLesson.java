package org.klartext.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.klartext.article.Article;
import org.klartext.evaluate.Kind;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.SourceSpan;

/**
 * A judged article as annotated text, of which {@code evaluate} learns.
 *
 * <p>What was accepted is a garble that is certain; what was rejected has to stay. What nobody judged is a garble that is not
 * certain, so that it counts neither for nor against.
 *
 * @param article as it was read
 * @param annotation what was judged, as JSON
 */
public record JudgedLesson(Article article, String annotation) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String JUDGEMENT = "judgement";
  private static final int CONTEXT = 30;

  /**
   * The lesson of an article; none if no name in it was accepted or rejected.
   *
   * @param model what the pipeline made of it
   * @param judged what the judgements made of that
   */
  static Optional<JudgedLesson> of(CleanArticle model, CleanArticle judged) {
    String source = model.article().source().value();
    ObjectNode root = JSON.createObjectNode();
    var garbles = root.putArray("garbles");
    Set<SourceSpan> there = new LinkedHashSet<>();
    Set<String> accepted = new LinkedHashSet<>();
    for (Mention mention : judged.mentions()) {
      there.add(mention.source());
      if (mention.status() == Status.KEPT) {
        continue;
      }
      boolean certain = mention.status() == Status.APPLIED && isJudged(mention);
      if (certain) {
        accepted.add(mention.surface());
      }
      garbles
          .addObject()
          .put("surface", mention.surface())
          .put("canonical", mention.name())
          .put("clean", mention.written())
          .put("kind", kind(mention.mechanism()).code())
          .put("certain", certain)
          .put("context", around(source, mention.source()));
    }
    var stays = root.putArray("keep");
    for (Mention mention : model.mentions()) {
      boolean rejected = mention.status() != Status.KEPT && !there.contains(mention.source());
      if (rejected && accepted.stream().noneMatch(surface -> surface.contains(mention.surface()))) {
        stays.add(mention.surface());
      }
    }
    return accepted.isEmpty() && stays.isEmpty()
        ? Optional.empty()
        : Optional.of(new JudgedLesson(model.article(), root.toPrettyString() + "\n"));
  }

  private static boolean isJudged(Mention mention) {
    return mention.evidence().stream().map(Evidence::feature).anyMatch(JUDGEMENT::equals);
  }

  private static String around(String source, SourceSpan place) {
    int from = source.offsetByCodePoints(place.start(), -Math.min(CONTEXT, source.codePointCount(0, place.start())));
    int rest = source.codePointCount(place.end(), source.length());
    return source.substring(from, source.offsetByCodePoints(place.end(), Math.min(CONTEXT, rest)));
  }

  private static Kind kind(Mechanism mechanism) {
    return switch (mechanism) {
      case HOMOGRAPH, EXACT -> Kind.HOMOGRAPH;
      case PINYIN -> Kind.PINYIN;
      case LITERAL, MISREADING -> Kind.LITERAL;
      case SPELLING, RESPELLING -> Kind.SPELLING;
      case CASING -> Kind.CASING;
      case CALQUE -> Kind.CALQUE;
    };
  }
}
