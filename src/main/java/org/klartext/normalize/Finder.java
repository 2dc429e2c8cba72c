package org.klartext.normalize;

import java.util.ArrayList;
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

  /** This finder at work on one text, again and again as it changes. For one thread. */
  @FunctionalInterface
  interface Search {
    /**
     * @param since what made {@code text} of the text that the last proposal left
     */
    EditScript propose(String text, EditScript since);
  }

  /** A search that remembers what it has seen, where that spares work. */
  default Search search(Language language, Guard guard) {
    return (text, since) -> propose(text, language, guard);
  }

  /** Whether a run leaves nothing that another run over its result would find. */
  default boolean isThorough() {
    return false;
  }

  /** What the finders do to {@code text}, each in turn, until none of them finds anything. */
  static EditScript settled(List<Finder> finders, String text, Language language, Guard guard) {
    EditScript all = EditScript.unchanged(text.length());
    String current = text;
    var searches = new ArrayList<Search>(finders.size());
    var since = new ArrayList<EditScript>(finders.size());
    for (Finder finder : finders) {
      searches.add(finder.search(language, guard));
      since.add(all);
    }
    int idle = 0;
    for (int i = 0; idle < finders.size() && i < MOST_ROUNDS * finders.size(); i++) {
      int turn = i % finders.size();
      EditScript script = searches.get(turn).propose(current, since.get(turn));
      if (script.isUnchanged()) {
        idle++;
      } else {
        idle = finders.get(turn).isThorough() ? 1 : 0;
        all = all.then(script);
        current = script.apply(current);
        since.replaceAll(before -> before.then(script));
      }
      since.set(turn, EditScript.unchanged(current.length()));
    }
    return all;
  }
}
