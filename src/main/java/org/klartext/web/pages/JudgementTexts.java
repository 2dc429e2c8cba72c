package org.klartext.web.pages;

import java.time.ZoneOffset;
import org.klartext.app.Workbench;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;
import org.klartext.web.pages.ArticlePage.JudgementView;

/** Says what was judged. */
final class JudgementTexts {
  private final Frame frame;
  private final Workbench workbench;

  JudgementTexts(Frame frame, Workbench workbench) {
    this.frame = frame;
    this.workbench = workbench;
  }

  JudgementView of(Judgement judgement) {
    return new JudgementView(
        judgement.id(),
        "verdict." + judgement.verdict().code(),
        what(judgement.target()),
        scope(judgement),
        judgement.who() + ", " + frame.messages().date(judgement.when().atZone(ZoneOffset.UTC).toLocalDate()),
        judgement.why());
  }

  private String what(Target target) {
    return switch (target) {
      case Target.OfMention mention -> mention.surface() + " → " + workbench.nameOf(mention.entity());
      case Target.OfName name -> name.surface() + " → " + workbench.nameOf(name.entity());
      case Target.OfRule rule -> rule.rule();
    };
  }

  private static String scope(Judgement judgement) {
    Scope scope = judgement.scope();
    if (judgement.target() instanceof Target.OfMention) {
      return "scope.mention";
    }
    return scope.equals(Scope.CORPUS) ? "scope.corpus" : scope.articles().isEmpty() ? "scope.part" : "scope.articles";
  }
}
