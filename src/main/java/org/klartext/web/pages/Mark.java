package org.klartext.web.pages;

import java.util.List;
import java.util.Optional;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;

/**
 * A place of an article about which there is something to say.
 *
 * @param id names its explanation on the page
 * @param kind what it stands for
 * @param mention the name that stands there, if one does
 * @param before what stood in the source
 * @param after what stands in the clean text
 * @param causes why it was changed; none where it was not
 * @param start first code point in the source
 * @param end one past the last
 */
record Mark(
    String id,
    MarkKind kind,
    Optional<Mention> mention,
    String before,
    String after,
    List<Cause> causes,
    int start,
    int end) {
  Mark {
    causes = List.copyOf(causes);
  }

  boolean isDoubt() {
    return mention.isPresent() && mention.get().status() == Status.UNSURE;
  }

  /** Whether it is a name that is right as it stands. */
  boolean isRight() {
    return mention.isPresent() && mention.get().status() == Status.KEPT;
  }

  boolean isChange() {
    return !isDoubt() && !isRight();
  }

  String classes() {
    return "mark mark-" + kind.code() + (isDoubt() ? " is-doubt" : isRight() ? " is-right" : "");
  }

  /** The letter that stands beside it; a question mark for a doubt. */
  String letter() {
    return isDoubt() ? "?" : kind.letter();
  }
}
