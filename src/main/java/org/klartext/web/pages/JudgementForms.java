package org.klartext.web.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;
import org.klartext.resolve.judge.Verdict;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Site;

/** Takes judgements from forms, and leads back to the page they were given on. */
final class JudgementForms {
  private static final int LONGEST = 2_000;

  private final Site site;

  JudgementForms(Site site) {
    this.site = site;
  }

  /** What a judgement is of. */
  private enum Aim {
    MENTION,
    NAME,
    RULE
  }

  void judge(Context context) throws IOException {
    Verdict verdict = one(Verdict.values(), field(context, "verdict"));
    Target target = target(context, one(Aim.values(), field(context, "of")));
    Scope scope = target instanceof Target.OfRule ? Scope.ofArticles(List.of(field(context, "article"))) : Scope.CORPUS;
    String id = site.judging().judge(verdict, target, scope, who(), "").entry().id();
    back(context, id);
  }

  void undo(Context context) throws IOException {
    String id = site.judging().undo(field(context, "id"), who(), "").entry().id();
    back(context, id);
  }

  private Target target(Context context, Aim aim) throws IOException {
    return switch (aim) {
      case MENTION -> {
        String article = field(context, "article");
        int start = number(context, "start");
        int end = number(context, "end");
        yield site.judging()
            .review()
            .mention(article, start, end)
            .orElseThrow(() -> ProblemException.notFound("nothing is mentioned at " + article + ":" + start + "-" + end));
      }
      case NAME -> new Target.OfName(field(context, "surface"), known(field(context, "entity")));
      case RULE -> new Target.OfRule(field(context, "rule"));
    };
  }

  private String known(String entity) {
    if (site.workbench().knowledge().entity(entity).isEmpty()) {
      throw ProblemException.notFound("no entity has the id " + entity);
    }
    return entity;
  }

  private static void back(Context context, String id) {
    context.redirect(Address.ofOwn(field(context, "back")).with("done", id).toString(), HttpStatus.SEE_OTHER);
  }

  private static String who() {
    return System.getProperty("user.name", "somebody");
  }

  private static String field(Context context, String name) {
    return Optional.ofNullable(context.formParam(name))
        .filter(value -> !value.isBlank() && value.length() <= LONGEST)
        .orElseThrow(() -> new ProblemException(400, "Incomplete form", "the form lacks \"" + name + "\""));
  }

  private static int number(Context context, String name) {
    String value = field(context, name);
    if (!value.matches("[0-9]{1,9}")) {
      throw new ProblemException(400, "Wrong form", "\"" + value + "\" is no place in a text");
    }
    return Integer.parseInt(value);
  }

  private static <E extends Enum<E>> E one(E[] all, String code) {
    for (E constant : all) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(code)) {
        return constant;
      }
    }
    throw new ProblemException(400, "Wrong form", "there is no \"" + code + "\"");
  }
}
