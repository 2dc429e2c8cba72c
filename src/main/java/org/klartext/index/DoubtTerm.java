package org.klartext.index;

import java.util.List;
import java.util.Locale;
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
record DoubtTerm(Status status, int thousandths, String entity, Mechanism mechanism, String surface) {
  private static final char SEPARATOR = '\u0001';
  static final int WHOLE = 1_000;
  private static final String JUDGED = "judgement";

  /** Empty where there is nothing to ask. */
  static Optional<DoubtTerm> of(Mention mention) {
    boolean isJudged = mention.evidence().stream().anyMatch(evidence -> evidence.feature().equals(JUDGED));
    if (isJudged || mention.status() == Status.KEPT) {
      return Optional.empty();
    }
    return Optional.of(
        new DoubtTerm(
            mention.status(),
            (int) Math.round(mention.confidence() * WHOLE),
            mention.entity(),
            mention.mechanism(),
            mention.surface()));
  }

  static DoubtTerm parse(String term) {
    List<String> parts = List.of(term.split(String.valueOf(SEPARATOR), 5));
    return new DoubtTerm(
        Status.ofCode(parts.get(0)),
        Integer.parseInt(parts.get(1)),
        parts.get(2),
        Mechanism.ofCode(parts.get(3)),
        parts.get(4));
  }

  String term() {
    return from(status, thousandths) + entity + SEPARATOR + mechanism.code() + SEPARATOR + surface;
  }

  /** What the terms of a status and confidence begin with; those of the less sure stand before it, of the surer behind it. */
  static String from(Status status, int thousandths) {
    return status.code() + SEPARATOR + String.format(Locale.ROOT, "%04d", thousandths) + SEPARATOR;
  }

  double confidence() {
    return (double) thousandths / WHOLE;
  }

  /** Whether a person should look at it: a doubt, or a change less sure than that. */
  boolean isOpen(double sureFrom) {
    return status == Status.UNSURE || confidence() < sureFrom;
  }
}
