package org.klartext.normalize;

import java.util.List;
import org.klartext.language.Language;
import org.klartext.rule.Guard;
import org.klartext.text.EditScript;

/** Finds places to repair; a stage is made of several. Safe for use by many threads. */
@FunctionalInterface
interface Finder {
  /** Rounds after which a text counts as settled; no text is known that needs more than three. */
  int MOST_ROUNDS = 6;

  EditScript propose(String text, Language language, Guard guard);

  /** Whether a run leaves nothing that another run over its result would find. */
  default boolean isThorough() {
    return false;
  }

  /** What the finders do to {@code text}, each in turn, until none of them finds anything. */
  static EditScript settled(List<Finder> finders, String text, Language language, Guard guard) {
    EditScript all = EditScript.unchanged(text.length());
    String current = text;
    int idle = 0;
    for (int i = 0; idle < finders.size() && i < MOST_ROUNDS * finders.size(); i++) {
      Finder finder = finders.get(i % finders.size());
      EditScript script = finder.propose(current, language, guard);
      if (script.isUnchanged()) {
        idle++;
      } else {
        idle = finder.isThorough() ? 1 : 0;
        all = all.then(script);
        current = script.apply(current);
      }
    }
    return all;
  }
}
