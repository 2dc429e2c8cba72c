package org.klartext.resolve.judge;

import java.time.Instant;
import java.util.Comparator;
import org.klartext.article.Article;

/**
 * What a person decided.
 *
 * @param id unique in its ledger
 * @param when it was decided
 * @param who decided
 * @param verdict what was said
 * @param target of what
 * @param scope for which articles
 * @param why in the person's words; may be empty
 */
public record Judgement(
    String id, Instant when, String who, Verdict verdict, Target target, Scope scope, String why) implements Entry {
  /** The narrower target first, then the narrower scope; a stable sort leaves the rest in its order. */
  static final Comparator<Judgement> NARROWEST_FIRST =
      Comparator.comparingInt((Judgement judgement) -> rank(judgement.target))
          .thenComparing(judgement -> judgement.scope.narrowness(), Comparator.reverseOrder());

  /** Whether it may hold for something in the article. */
  public boolean covers(Article article) {
    boolean there = !(target instanceof Target.OfMention mention) || mention.article().equals(article.id());
    return there && scope.covers(article);
  }

  private static int rank(Target target) {
    return switch (target) {
      case Target.OfMention mention -> 0;
      case Target.OfName name -> 1;
      case Target.OfRule rule -> 2;
    };
  }
}
