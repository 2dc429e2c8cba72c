package org.klartext.cli;

import org.klartext.index.Layer;
import org.klartext.index.Reason;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;

/** Why an article was found, in a few words: {@code Sam Altman as Ultraman 3× (homograph)}. */
final class ReasonText {
  private ReasonText() {}

  /** With the entity by its id. */
  static String of(Reason reason) {
    return of(reason, reason.entity().orElse(""));
  }

  /** With the entity by its name, as a mention in the article has it. */
  static String of(Reason reason, CleanArticle article) {
    String id = reason.entity().orElse("");
    return of(
        reason,
        article.mentions().stream()
            .filter(mention -> mention.entity().equals(id))
            .map(Mention::name)
            .findFirst()
            .orElse(id));
  }

  private static String of(Reason reason, String entity) {
    String count = " " + reason.count() + "×";
    String layer =
        switch (reason.layer()) {
          case ANY -> "";
          case CLEAN -> " (clean only)";
          case SOURCE -> " (source only)";
        };
    return switch (reason.kind()) {
      case ENTITY -> entity(reason, entity) + count + mechanism(reason);
      case PART -> "part of " + reason.form() + count + layer;
      case WORD -> reason.form() + count + layer;
      case PASSAGE -> "“" + reason.form() + "”" + count + (reason.layer() == Layer.ANY ? "" : layer);
    };
  }

  private static String entity(Reason reason, String entity) {
    boolean isRight = reason.mechanism().filter(how -> how == Mechanism.EXACT).isPresent();
    return isRight ? reason.form() : entity + " as " + reason.form();
  }

  private static String mechanism(Reason reason) {
    return reason.mechanism().filter(how -> how != Mechanism.EXACT).map(how -> " (" + how.code() + ")").orElse("");
  }
}
