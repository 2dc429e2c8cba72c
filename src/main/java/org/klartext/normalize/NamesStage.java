package org.klartext.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Origin;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;
import org.klartext.language.inflect.Agreement;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Resolution;
import org.klartext.resolve.Resolver;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/** Puts names and terms right, where it is sure, and reports every mention. */
final class NamesStage implements Stage {
  static final String NAME = "names";
  private static final int LONGER_SURNAME = 4;

  private final Knowledge knowledge;
  private final Resolver resolver;

  NamesStage(Knowledge knowledge) {
    this(knowledge, Resolver.of(knowledge));
  }

  NamesStage(Knowledge knowledge, Resolver resolver) {
    this.knowledge = knowledge;
    this.resolver = resolver;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Proposal propose(Input input) {
    Language language = input.article().language();
    List<Resolution> resolutions = resolver.resolve(input.text(), input.article(), input.repairs());
    EditScript.Builder edits = EditScript.builder(input.text());
    var rewrites = new ArrayList<Rewrite>(resolutions.size());
    int free = 0;
    for (Resolution resolution : resolutions) {
      if (input.isForeign(resolution.start(), resolution.tail()) || resolution.start() < free) {
        continue;
      }
      Rewrite rewrite = rewrite(input.text(), resolution, language);
      Morphology.Replacement replacement = rewrite.replacement();
      if (rewrite.isEdit()) {
        if (replacement.start() < free) {
          continue;
        }
        rewrites.removeIf(earlier -> rewrite.absorbs(earlier.resolution()));
        edits.replace(replacement.start(), replacement.end(), replacement.written(), rewrite.cause());
        free = replacement.end();
      }
      rewrites.add(rewrite);
    }
    EditScript script = edits.build();
    return new Proposal(script, rewrites.stream().map(rewrite -> mention(rewrite, script, input.text(), language)).toList());
  }

  /** A resolution and what it writes. */
  private record Rewrite(Resolution resolution, Morphology.Replacement replacement, Entity entity, Cause cause) {
    boolean isEdit() {
      return resolution.status() == Status.APPLIED;
    }

    boolean absorbs(Resolution other) {
      return other.start() >= seen().start() && other.tail() <= seen().end();
    }

    /** The words that the mention is seen in. */
    SourceSpan seen() {
      if (!isEdit()) {
        return new SourceSpan(resolution.start(), resolution.tail());
      }
      int start = replacement.nameStart() > 0 ? resolution.start() : Math.min(resolution.start(), replacement.start());
      return new SourceSpan(start, Math.max(resolution.tail(), replacement.end()));
    }
  }

  private Rewrite rewrite(String text, Resolution resolution, Language language) {
    Entity entity = knowledge.entity(resolution.alias().entity());
    Surface surface = resolution.alias().surface();
    Morphology morphology = LanguagePack.of(language).morphology();
    boolean isShort = surface.isShort() || isSurname(surface, entity, language);
    String name = surface.written().orElse(isShort ? entity.shortName(language) : entity.name(language));
    String ending = text.substring(resolution.end(), resolution.tail());
    boolean term = entity.type() == EntityType.TERM;
    String bare = term ? name + ending : attached(morphology, name, ending);
    boolean common = term || surface.written().isPresent() && surface.how() != Mechanism.CASING;
    String written = common ? capital(text, resolution, bare) : bare;
    boolean phrase = !term && surface.how() == Mechanism.LITERAL;
    Morphology.Replacement replacement =
        agreed(text, resolution, entity, ending, language)
            .orElseGet(() -> morphology.fit(text, resolution.start(), resolution.tail(), written, phrase));
    Cause cause = cause(text, resolution, entity, language);
    return new Rewrite(resolution, Repetition.absorbed(text, replacement), entity, cause);
  }

  /** Whether a respelt word is a person's family name: {@code Zelenski} for Selenskyj. */
  private static boolean isSurname(Surface surface, Entity entity, Language language) {
    String word = surface.text();
    boolean lone = word.indexOf(' ') < 0 && word.indexOf('-') < 0;
    boolean person = entity.type() == EntityType.PERSON && surface.how() == Mechanism.SPELLING;
    return lone && person && word.length() < entity.shortName(language).length() + LONGER_SURNAME;
  }

  /** What becomes of an article before a term whose wording has another gender. */
  private static Optional<Morphology.Replacement> agreed(
      String text, Resolution resolution, Entity entity, String ending, Language language) {
    boolean applied = resolution.status() == Status.APPLIED && entity.type() == EntityType.TERM && ending.isEmpty();
    Optional<String> form = resolution.alias().surface().written();
    if (!applied || form.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> gender = Optional.ofNullable(entity.genders().get(language));
    return Agreement.of(language)
        .fit(
            text,
            resolution.start(),
            resolution.tail(),
            new Agreement.Phrase(entity.name(language), gender, form.get()));
  }

  private static String attached(Morphology morphology, String name, String ending) {
    return ending.isEmpty() ? name : morphology.attach(name, ending);
  }

  /** A term's wording or an adjective, with a capital where one stood at a sentence's beginning. */
  private static String capital(String text, Resolution resolution, String wording) {
    boolean capital =
        Character.isUpperCase(text.charAt(resolution.start()))
            && Character.isLowerCase(resolution.alias().surface().text().charAt(0));
    String first = wording.substring(0, 1);
    return (capital ? first.toUpperCase(Locale.ROOT) : first) + wording.substring(1);
  }

  private static Cause cause(String text, Resolution resolution, Entity entity, Language language) {
    Surface surface = resolution.alias().surface();
    String found = text.substring(resolution.start(), resolution.end());
    String why = Origin.sentence(found, surface, entity.name(language)) + "; it means " + entity.name(language);
    String evidence =
        String.join("; ", resolution.evidence().stream().limit(3).map(NamesStage::described).toList());
    return new Cause(
        NAME,
        NAME + "." + surface.how().code(),
        resolution.confidence(),
        evidence.isEmpty() ? why : why + " (" + evidence + ")");
  }

  private static String described(Evidence evidence) {
    return evidence.feature() + ": " + evidence.value();
  }

  private Mention mention(Rewrite rewrite, EditScript script, String text, Language language) {
    Resolution resolution = rewrite.resolution();
    SourceSpan seen = rewrite.seen();
    CleanSpan clean = script.toClean(seen, Reach.TIGHT);
    Surface surface = resolution.alias().surface();
    if (rewrite.isEdit()) {
      int start = script.toClean(new SourceSpan(rewrite.replacement().start(), seen.end()), Reach.TIGHT).start();
      clean = new CleanSpan(start + rewrite.replacement().nameStart(), clean.end());
    }
    String written = rewrite.isEdit() ? rewrite.replacement().written().substring(rewrite.replacement().nameStart()) : text.substring(seen.start(), seen.end());
    return new Mention(
        rewrite.entity().id(),
        rewrite.entity().name(language),
        rewrite.entity().type(),
        text.substring(seen.start(), seen.end()),
        seen,
        clean,
        written,
        surface.how(),
        surface.pivot(),
        resolution.status(),
        resolution.confidence(),
        resolution.evidence(),
        resolution.others());
  }
}
