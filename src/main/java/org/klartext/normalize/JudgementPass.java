package org.klartext.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klartext.knowledge.Knowledge;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.Target;
import org.klartext.resolve.judge.Verdict;
import org.klartext.text.Cause;
import org.klartext.text.CodePoints;
import org.klartext.text.Edit;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;

/**
 * Puts judgements into an article that the pipeline made clear. Safe for use by many threads.
 *
 * <p>{@link #judge} is a pure function of what the pipeline made and of the judgements in force. So whoever keeps what the
 * pipeline made can take a judgement back and have what would be there had it never been given. What was rejected is taken
 * out of the scripts of the stages; what was accepted against the model is a stage of its own, {@code judgement}.
 *
 * <p>Rejecting Sam Altman for {@code Ultraman}: {@code "Altman besiegt das Monster"} → {@code "Ultraman besiegt das
 * Monster"}, and the mention is gone.
 */
public final class JudgementPass {
  /** The stage of what was accepted. */
  public static final String STAGE = "judgement";

  private final List<Judgement> judgements;
  private final Acceptance acceptance;

  /**
   * @param ledger of which the judgements in force count
   */
  public JudgementPass(Knowledge knowledge, Ledger ledger) {
    judgements = ledger.inForce();
    acceptance = new Acceptance(knowledge);
  }

  /**
   * The article as the judgements want it; the same one where they want nothing else.
   *
   * @param model what the pipeline made of it
   */
  public CleanArticle judge(CleanArticle model) {
    List<Judgement> here = Ledger.covering(judgements, model.article());
    return here.isEmpty() ? model : new Case(model, here).decided();
  }

  /** One article and the judgements that may hold in it. */
  private final class Case {
    private final CleanArticle model;
    private final List<Judgement> here;
    private final List<Optional<Judgement>> deciding = new ArrayList<>();

    Case(CleanArticle model, List<Judgement> here) {
      this.model = model;
      this.here = here;
      var unit = CodePoints.of(model.article().source().value());
      for (Mention mention : model.mentions()) {
        deciding.add(deciding(mention, unit));
      }
    }

    /**
     * The judgement that decides on a mention: on the entity that the model saw there, or one that accepts another, unless a
     * narrower one has declined that.
     */
    private Optional<Judgement> deciding(Mention mention, CodePoints unit) {
      Set<String> declined = new HashSet<>();
      for (Judgement judgement : here) {
        if (isOn(judgement.target(), mention, unit)) {
          String entity = entity(judgement.target());
          boolean accepts = judgement.verdict() == Verdict.POSITIVE && !declined.contains(entity);
          if (entity.equals(mention.entity()) || accepts) {
            return Optional.of(judgement);
          }
          declined.add(entity);
        }
      }
      return Optional.empty();
    }

    CleanArticle decided() {
      CleanArticle kept = withoutRejected();
      var places = new ArrayList<Mention>();
      var accepted = new ArrayList<Acceptance.Accepted>();
      for (int i = 0; i < deciding.size(); i++) {
        Mention now = kept.mentions().get(i);
        if (deciding.get(i).isEmpty()) {
          places.add(now);
          continue;
        }
        Judgement judgement = deciding.get(i).get();
        switch (judgement.verdict()) {
          case NEGATIVE -> {}
          case UNSURE -> places.add(Acceptance.marked(now, judgement, Status.UNSURE));
          case POSITIVE -> {
            if (stands(model.mentions().get(i), judgement)) {
              places.add(Acceptance.marked(now, judgement, now.status()));
            } else {
              accepted.add(new Acceptance.Accepted(now, judgement));
            }
          }
        }
      }
      accepted.addAll(acceptance.unmentioned(kept, here));
      if (accepted.isEmpty() && places.equals(model.mentions()) && kept.text().equals(model.text())) {
        return model;
      }
      Acceptance.Written written = acceptance.write(kept, places, accepted);
      var stages = new ArrayList<StageScript>(kept.text().stages());
      if (!written.script().isUnchanged()) {
        stages.add(new StageScript(STAGE, written.script()));
      }
      var text = new NormalizedText(kept.text().source(), stages);
      List<Mention> mentions = new ArrayList<>(written.mentions());
      mentions.sort(Comparator.comparing(Mention::source));
      return new CleanArticle(model.article(), text, mentions, GarbleScore.of(text), model.outlet());
    }

    /** Whether the model already has what was accepted. */
    private static boolean stands(Mention mention, Judgement judgement) {
      return mention.status() != Status.UNSURE && mention.entity().equals(entity(judgement.target()));
    }

    private CleanArticle withoutRejected() {
      Set<Mention> kept = new HashSet<>();
      Set<Mention> gone = new HashSet<>();
      for (int i = 0; i < deciding.size(); i++) {
        Mention mention = model.mentions().get(i);
        deciding.get(i).ifPresent(judgement -> (keeps(mention, judgement) ? kept : gone).add(mention));
      }
      Set<Edit> spared = new HashSet<>(model.nameEdits(kept::contains));
      Set<Edit> taken = new HashSet<>(model.nameEdits(gone::contains));
      return model.without(
          (stage, edit) ->
              stage.equals(NamesStage.NAME) && taken.contains(edit)
                  || isRejected(edit) && !(stage.equals(NamesStage.NAME) && spared.contains(edit)));
    }

    private static boolean keeps(Mention mention, Judgement judgement) {
      return judgement.verdict() == Verdict.POSITIVE && mention.entity().equals(entity(judgement.target()));
    }

    /** Whether any of the rules that made the edit is rejected. */
    private boolean isRejected(Edit edit) {
      for (Cause cause : edit.causes()) {
        Optional<Judgement> judgement =
            Ledger.deciding(here, target -> target instanceof Target.OfRule rule && rule.rule().equals(cause.rule()));
        if (judgement.isPresent() && judgement.get().verdict() != Verdict.POSITIVE) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a judgement is on what stands there, whatever it says that it means. */
  private static boolean isOn(Target target, Mention mention, CodePoints unit) {
    return switch (target) {
      case Target.OfMention one ->
          one.start() == unit.toCodePoint(mention.source().start())
              && one.end() == unit.toCodePoint(mention.source().end())
              && one.surface().equals(mention.surface());
      case Target.OfName name -> name.isIn(mention.surface());
      case Target.OfRule rule -> false;
    };
  }

  static String entity(Target target) {
    return switch (target) {
      case Target.OfMention mention -> mention.entity();
      case Target.OfName name -> name.entity();
      case Target.OfRule rule -> "";
    };
  }
}
