package org.klartext.cli;

import org.klartext.index.Layer;
import org.klartext.index.Reason;
import org.klartext.knowledge.Mechanism;

/** Why an article was found, in a few words: {@code sam-altman as Ultraman 3× (homograph)}. */
final class ReasonText {
  private ReasonText() {}

  static String of(Reason reason) {
    String count = " " + reason.count() + "×";
    String layer =
        switch (reason.layer()) {
          case ANY -> "";
          case CLEAN -> " (clean only)";
          case SOURCE -> " (source only)";
        };
    return switch (reason.kind()) {
      case ENTITY -> entity(reason) + count + mechanism(reason);
      case PART -> "part of " + reason.form() + count + layer;
      case WORD -> reason.form() + count + layer;
      case PASSAGE -> "“" + reason.form() + "”" + count + (reason.layer() == Layer.ANY ? "" : layer);
    };
  }

  private static String entity(Reason reason) {
    boolean isRight = reason.mechanism().filter(how -> how == Mechanism.EXACT).isPresent();
    return isRight ? reason.form() : reason.entity().orElse("") + " as " + reason.form();
  }

  private static String mechanism(Reason reason) {
    return reason.mechanism().filter(how -> how != Mechanism.EXACT).map(how -> " (" + how.code() + ")").orElse("");
  }
}
