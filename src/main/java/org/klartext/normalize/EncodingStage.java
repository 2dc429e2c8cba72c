package org.klartext.normalize;

import java.util.List;

/**
 * Undoes what a wrong charset, a wrong width or invisible characters did to the text.
 *
 * <p>{@code "FranÃ§ais"} → {@code "Français"}; {@code "Ｋ２"} → {@code "K2"}; {@code "l?intelligence"} → {@code
 * "l'intelligence"}. Not where a text talks about characters, as the manual of HTML does.
 */
final class EncodingStage implements Stage {
  static final String NAME = "encoding";

  private final StageRules rules = StageRules.load(NAME);
  private final List<Finder> finders =
      List.of(new Mojibake(), new Entities(), new StrayCharacters(), rules);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Proposal propose(Input input) {
    return Proposal.of(Finder.settled(finders, input.text(), input.article().language(), new TokenGuard()));
  }
}
