package org.klartext.normalize;

import java.util.List;
import org.klartext.language.Language;
import org.klartext.rule.Guard;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;
import org.klartext.text.SourceSpan;

/**
 * Puts spaces, hyphens, quotes, punctuation, articles and endings right where they are certainly wrong.
 *
 * <p>{@code "KI -Chips"} → {@code "KI-Chips"}, {@code "finden.Die"} → {@code "finden. Die"}. It does not restyle: a text
 * that is right in its own way, such as French without spaces before {@code ?}, stays as it is.
 */
final class TypographyStage implements Stage {
  static final String NAME = "typography";

  private final Guard guard = new TokenGuard();
  private final List<Finder> finders =
      List.of(
          StageRules.load(NAME),
          new StraightQuotes(),
          new SpacedHyphens(),
          new TornCompounds(),
          new FrenchSpacing(),
          new LostCapitals(),
          new Concord(),
          new FrenchArticles());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Proposal propose(Input input) {
    String text = input.text();
    Language language = input.article().language();
    if (input.foreign().isEmpty()) {
      return Proposal.of(Finder.settled(finders, text, language, guard));
    }
    EditScript.Builder edits = EditScript.builder(text);
    int from = 0;
    for (SourceSpan foreign : input.foreign()) {
      between(text, from, foreign.start(), language, edits);
      from = Math.max(from, foreign.end());
    }
    between(text, from, text.length(), language, edits);
    return Proposal.of(edits.build());
  }

  private void between(String text, int from, int to, Language language, EditScript.Builder edits) {
    if (from >= to) {
      return;
    }
    for (Edit edit : Finder.settled(finders, text.substring(from, to), language, guard).edits()) {
      edits.add(new Edit(from + edit.start(), edit.before(), edit.after(), edit.causes()));
    }
  }
}
