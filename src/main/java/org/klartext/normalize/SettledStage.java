package org.klartext.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/**
 * Runs the stage of names on its own result until nothing changes, so that running it once more changes nothing.
 *
 * <p>A name put right is evidence for others: once {@code Byte Beat} reads {@code ByteDance}, {@code Byte} may be sure.
 */
final class SettledStage implements Stage {
  private static final int MOST_PASSES = 5;

  private final NamesStage stage;

  SettledStage(NamesStage stage) {
    this.stage = stage;
  }

  @Override
  public String name() {
    return stage.name();
  }

  @Override
  public Proposal propose(Input input) {
    Input seen = input;
    NamesStage.Pass last = stage.first(seen);
    Proposal settled = last.proposal();
    for (int pass = 1; !last.proposal().script().isUnchanged() && pass < MOST_PASSES; pass++) {
      seen = after(input, settled.script());
      last = stage.next(seen, last);
      if (!last.proposal().script().isUnchanged()) {
        settled = joined(settled, last.proposal());
      }
    }
    return settled;
  }

  private static Input after(Input input, EditScript script) {
    var foreign = new ArrayList<SourceSpan>(input.foreign().size());
    for (SourceSpan span : input.foreign()) {
      CleanSpan clean = script.toClean(span, Reach.TIGHT);
      foreign.add(new SourceSpan(clean.start(), clean.end()));
    }
    return new Input(script.apply(input.text()), input.article(), foreign, input.repairs());
  }

  /** What the first pass put right, and the later one left alone, stays its finding; of all else the later knows more. */
  private static Proposal joined(Proposal first, Proposal next) {
    var mentions = new ArrayList<Mention>();
    var taken = new ArrayList<SourceSpan>();
    for (Mention mention : first.mentions()) {
      SourceSpan between = new SourceSpan(mention.clean().start(), mention.clean().end());
      if (mention.status() == Status.APPLIED && !isPutRight(between, next)) {
        taken.add(between);
        mentions.add(mention.at(mention.source(), next.script().toClean(between, Reach.TIGHT)));
      }
    }
    for (Mention mention : next.mentions()) {
      if (taken.stream().noneMatch(mention.source()::overlaps)) {
        CleanSpan between = new CleanSpan(mention.source().start(), mention.source().end());
        mentions.add(mention.at(first.script().toSource(between, Reach.TIGHT), mention.clean()));
      }
    }
    mentions.sort(Comparator.comparing(Mention::source));
    return new Proposal(first.script().then(next.script()), mentions);
  }

  private static boolean isPutRight(SourceSpan place, Proposal proposal) {
    return proposal.mentions().stream()
        .anyMatch(mention -> mention.status() == Status.APPLIED && mention.source().overlaps(place));
  }
}
