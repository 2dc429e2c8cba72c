package org.klartext.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Origin;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.Target;
import org.klartext.resolve.judge.Verdict;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/** Writes what was accepted against the model, with the endings and articles that a name takes along. */
final class Acceptance {
  private final Knowledge knowledge;

  Acceptance(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * A place and what it was judged to mean.
   *
   * @param mention where, in the clean text before; its entity may be another
   */
  record Accepted(Mention mention, Judgement judgement) {}

  /**
   * What came of it.
   *
   * @param script over the clean text before
   * @param mentions all, in the clean text after
   */
  record Written(EditScript script, List<Mention> mentions) {}

  /** The same mention, with the judgement as its evidence. */
  static Mention marked(Mention mention, Judgement judgement, Status status) {
    return new Mention(
        mention.entity(),
        mention.name(),
        mention.type(),
        mention.surface(),
        mention.source(),
        mention.clean(),
        mention.written(),
        mention.mechanism(),
        mention.pivot(),
        status,
        status == Status.UNSURE ? mention.confidence() : 1,
        List.of(evidence(judgement)),
        mention.candidates());
  }

  private static Evidence evidence(Judgement judgement) {
    return new Evidence(JudgementPass.STAGE, judgement.id() + " by " + judgement.who(), 0);
  }

  /** Places where an accepted name stands and the model saw nothing. */
  List<Accepted> unmentioned(CleanArticle article, List<Judgement> here) {
    var found = new ArrayList<Accepted>();
    Set<Target> seen = new HashSet<>();
    for (Judgement judgement : here) {
      if (judgement.target() instanceof Target.OfName name && seen.add(name)) {
        Optional<Judgement> deciding = Ledger.deciding(here, name::equals);
        if (deciding.isPresent() && deciding.get().verdict() == Verdict.POSITIVE) {
          occurrences(article, name, deciding.get(), found);
        }
      }
    }
    return found;
  }

  private void occurrences(CleanArticle article, Target.OfName name, Judgement judgement, List<Accepted> found) {
    String text = article.text().clean();
    Morphology morphology = LanguagePack.of(article.article().language()).morphology();
    for (int at = text.indexOf(name.surface()); at >= 0; at = text.indexOf(name.surface(), at + 1)) {
      int end = at + name.surface().length();
      int ending = morphology.ending(text, end);
      boolean begins = at == 0 || !Morphology.isWordPart(text.charAt(at - 1));
      if (begins && ending >= 0 && name.isIn(text.substring(at, end + ending))) {
        var clean = new CleanSpan(at, end + ending);
        SourceSpan source = article.text().toSource(clean, Reach.TIGHT);
        boolean free =
            article.mentions().stream().noneMatch(mention -> mention.clean().overlaps(clean))
                && found.stream().noneMatch(other -> other.mention().clean().overlaps(clean));
        Optional<Entity> entity = knowledge.entity(name.entity());
        if (free && entity.isPresent() && source.length() > 0) {
          found.add(new Accepted(unseen(article, entity.get(), source, clean), judgement));
        }
      }
    }
  }

  private static Mention unseen(CleanArticle article, Entity entity, SourceSpan source, CleanSpan clean) {
    String stands = clean.in(article.text().clean());
    return new Mention(
        entity.id(),
        entity.name(article.article().language()),
        entity.type(),
        source.in(article.article().source().value()),
        source,
        clean,
        stands,
        Mechanism.EXACT,
        "",
        Status.UNSURE,
        1,
        List.of(),
        List.of());
  }

  /** Writes the accepted names; of two that overlap the first. */
  Written write(CleanArticle article, List<Mention> others, List<Accepted> accepted) {
    String text = article.text().clean();
    EditScript.Builder edits = EditScript.builder(text);
    var rewrites = new ArrayList<Rewrite>();
    var mentions = new ArrayList<Mention>(others);
    int free = 0;
    for (Accepted one : accepted.stream().sorted(Comparator.comparing(place -> place.mention().clean())).toList()) {
      Optional<Rewrite> rewrite = rewrite(text, article.article().language(), one);
      if (rewrite.isEmpty() || rewrite.get().replacement().start() < free) {
        mentions.add(one.mention());
        continue;
      }
      Morphology.Replacement replacement = rewrite.get().replacement();
      if (rewrite.get().isEdit()) {
        edits.replace(replacement.start(), replacement.end(), replacement.written(), rewrite.get().cause());
        free = replacement.end();
      }
      rewrites.add(rewrite.get());
    }
    EditScript script = edits.build();
    mentions.replaceAll(mention -> mention.at(mention.source(), moved(script, mention.clean())));
    rewrites.forEach(rewrite -> mentions.add(mention(script, rewrite)));
    return new Written(script, mentions);
  }

  /** A place, the entity it means, the surface by which it stands there, and what is written instead. */
  private record Rewrite(
      Accepted accepted,
      Entity entity,
      String name,
      Optional<Surface> surface,
      Morphology.Replacement replacement,
      Cause cause) {
    boolean isEdit() {
      return surface.isEmpty() || surface.get().how() != Mechanism.EXACT;
    }
  }

  private Optional<Rewrite> rewrite(String text, Language language, Accepted accepted) {
    Judgement judgement = accepted.judgement();
    Optional<Entity> known = knowledge.entity(JudgementPass.entity(judgement.target()));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Entity entity = known.get();
    CleanSpan place = accepted.mention().clean();
    String stands = place.in(text);
    String stem = stem(stands, judgement.target());
    Optional<Surface> surface = surface(stem, entity, language);
    boolean isShort = surface.map(Surface::isShort).orElse(stem.indexOf(' ') < 0);
    String name =
        surface
            .flatMap(Surface::written)
            .orElse(isShort ? entity.shortName(language) : entity.name(language));
    Morphology morphology = LanguagePack.of(language).morphology();
    String ending = stands.substring(stem.length());
    boolean phrase = surface.isPresent() && surface.get().how() == Mechanism.LITERAL;
    Morphology.Replacement replacement =
        morphology.fit(
            text, place.start(), place.end(), ending.isEmpty() ? name : morphology.attach(name, ending), phrase);
    String origin = surface.map(how -> Origin.sentence(stem, how, entity.name(language)) + "; ").orElse("");
    String because = judgement.why().isBlank() ? "" : ": " + judgement.why();
    var cause =
        new Cause(
            JudgementPass.STAGE,
            JudgementPass.STAGE + ".accept",
            1,
            origin + judgement.who() + " judged that it means " + entity.name(language) + because);
    return Optional.of(new Rewrite(accepted, entity, entity.name(language), surface, replacement, cause));
  }

  /** Without its ending, as far as the judgement tells. */
  private static String stem(String stands, Target target) {
    return target instanceof Target.OfName name && name.isIn(stands) ? name.surface() : stands;
  }

  private Optional<Surface> surface(String stem, Entity entity, Language language) {
    return knowledge.lookup(stem).stream()
        .filter(alias -> alias.isFor(language) && knowledge.id(alias.entity()).equals(entity.id()))
        .map(Alias::surface)
        .findFirst();
  }

  private static Mention mention(EditScript script, Rewrite rewrite) {
    Mention before = rewrite.accepted().mention();
    CleanSpan place = before.clean();
    Morphology.Replacement replacement = rewrite.replacement();
    CleanSpan clean = moved(script, place);
    String written = before.written();
    if (rewrite.isEdit()) {
      int start = script.toClean(new SourceSpan(replacement.start(), replacement.end()), Reach.TIGHT).start();
      clean = new CleanSpan(start + replacement.nameStart(), start + replacement.written().length());
      written = replacement.written().substring(replacement.nameStart());
    }
    return new Mention(
        rewrite.entity().id(),
        rewrite.name(),
        rewrite.entity().type(),
        before.surface(),
        before.source(),
        clean,
        written,
        rewrite.surface().map(Surface::how).orElse(before.mechanism() == Mechanism.EXACT ? Mechanism.SPELLING : before.mechanism()),
        rewrite.surface().map(Surface::pivot).orElse(before.pivot()),
        rewrite.isEdit() ? Status.APPLIED : Status.KEPT,
        1,
        List.of(evidence(rewrite.accepted().judgement())),
        before.candidates());
  }

  private static CleanSpan moved(EditScript script, CleanSpan place) {
    return script.toClean(new SourceSpan(place.start(), place.end()), Reach.TIGHT);
  }
}
