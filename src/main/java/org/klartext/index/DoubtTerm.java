package org.klartext.index;

import java.util.List;
import java.util.Optional;
import org.klartext.knowledge.Mechanism;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * What is counted of a mention that nobody has judged and that is in doubt or was changed: one term of the field
 * {@code doubt}, so that what should be looked at is found without reading an article.
 *
 * @param thousandths of its confidence
 */
record DoubtTerm(String entity, Status status, Mechanism mechanism, int thousandths, String surface) {
  private static final char SEPARATOR = '\u0001';
  private static final int WHOLE = 1_000;
  private static final String JUDGED = "judgement";

  /** Empty where there is nothing to ask. */
  static Optional<DoubtTerm> of(Mention mention) {
    boolean isJudged = mention.evidence().stream().anyMatch(evidence -> evidence.feature().equals(JUDGED));
    if (isJudged || mention.status() == Status.KEPT) {
      return Optional.empty();
    }
    return Optional.of(
        new DoubtTerm(
            mention.entity(),
            mention.status(),
            mention.mechanism(),
            (int) Math.round(mention.confidence() * WHOLE),
            mention.surface()));
  }

  static DoubtTerm parse(String term) {
    List<String> parts = List.of(term.split(String.valueOf(SEPARATOR), 5));
    return new DoubtTerm(
        parts.get(0),
        Status.ofCode(parts.get(1)),
        Mechanism.ofCode(parts.get(2)),
        Integer.parseInt(parts.get(3)),
        parts.get(4));
  }

  String term() {
    return String.join(
        String.valueOf(SEPARATOR), entity, status.code(), mechanism.code(), Integer.toString(thousandths), surface);
  }

  double confidence() {
    return (double) thousandths / WHOLE;
  }

  /** Whether a person should look at it: a doubt, or a change less sure than that. */
  boolean isOpen(double sureFrom) {
    return status == Status.UNSURE || confidence() < sureFrom;
  }
}
