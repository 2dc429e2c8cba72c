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
  private static final String OPENING = " \"„“«»(";

  /** How many pieces of evidence a cause tells. */
  private static final int TOLD = 3;

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

  /** What the stage proposes, and the reading it comes from. */
  record Pass(Proposal proposal, Resolver.Read read) {}

  @Override
  public Proposal propose(Input input) {
    return first(input).proposal();
  }

  Pass first(Input input) {
    Resolver.Read read = resolver.read(input.text(), input.article(), input.repairs());
    return new Pass(proposal(input, read.resolutions()), read);
  }

  /**
   * @param input what the pass before left
   */
  Pass next(Input input, Pass before) {
    EditScript changes = before.proposal().script();
    Resolver.Read read = resolver.reread(input.text(), input.article(), input.repairs(), before.read(), changes);
    return new Pass(proposal(input, read.resolutions()), read);
  }

  private Proposal proposal(Input input, List<Resolution> resolutions) {
    Language language = input.article().language();
    EditScript.Builder edits = EditScript.builder(input.text());
    var rewrites = new ArrayList<Rewrite>(resolutions.size());
    int free = 0;
    for (Resolution resolution : resolutions) {
      if (input.isForeign(resolution.start(), resolution.tail()) || resolution.start() < free) {
        continue;
      }
      Entity entity = knowledge.entity(resolution.alias().entity());
      if (resolution.status() == Status.APPLIED) {
        Morphology.Replacement replacement = replacement(input.text(), resolution, entity, language);
        if (replacement.start() < free || isWhole(input.text(), resolution, replacement, language)) {
          continue;
        }
        Cause cause = cause(input.text(), resolution, entity, language);
        edits.replace(replacement.start(), replacement.end(), replacement.written(), cause);
        free = replacement.end();
        var rewrite = new Rewrite(resolution, entity, Optional.of(replacement));
        rewrites.removeIf(earlier -> rewrite.absorbs(earlier.resolution()));
        rewrites.add(rewrite);
      } else {
        rewrites.add(new Rewrite(resolution, entity, Optional.empty()));
      }
    }
    EditScript script = edits.build();
    var mentions = new ArrayList<Mention>(rewrites.size());
    for (Rewrite rewrite : rewrites) {
      mentions.add(mention(rewrite, script, input.text(), language));
    }
    return new Proposal(script, mentions);
  }

  private static boolean isWhole(
      String text, Resolution resolution, Morphology.Replacement replacement, Language language) {
    String written = replacement.written().substring(Math.max(0, replacement.nameStart()));
    return Repetition.isWhole(text, resolution.start(), resolution.tail(), written, language);
  }

  /** A resolution and what it writes; nothing where the text stays. */
  private record Rewrite(Resolution resolution, Entity entity, Optional<Morphology.Replacement> replacement) {
    boolean absorbs(Resolution other) {
      return other.start() >= seen().start() && other.tail() <= seen().end();
    }

    /** The words that the mention is seen in. */
    SourceSpan seen() {
      int start = resolution.start();
      int end = resolution.tail();
      if (replacement.isPresent()) {
        boolean led = replacement.get().nameStart() > 0;
        start = led ? start : Math.min(start, replacement.get().start());
        end = Math.max(end, replacement.get().end());
      }
      return new SourceSpan(start, end);
    }
  }

  private Morphology.Replacement replacement(String text, Resolution resolution, Entity entity, Language language) {
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
    return Repetition.absorbed(text, replacement);
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
    boolean wholeTerm = entity.type() == EntityType.TERM && ending.isEmpty();
    Optional<String> form = resolution.alias().surface().written();
    if (!wholeTerm || form.isEmpty()) {
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

  /** A term's wording or an adjective, with a capital where one stood that is no noun's, or a sentence begins. */
  private static String capital(String text, Resolution resolution, String wording) {
    int start = resolution.start();
    boolean common = Character.isLowerCase(resolution.alias().surface().text().charAt(0));
    boolean capital = Character.isUpperCase(text.charAt(start)) && (common || isSentenceStart(text, start));
    boolean ownCase = wording.length() > 1 && Character.isUpperCase(wording.charAt(1));
    return capital && !ownCase ? wording.substring(0, 1).toUpperCase(Locale.ROOT) + wording.substring(1) : wording;
  }

  private static boolean isSentenceStart(String text, int start) {
    int at = start;
    while (at > 0 && OPENING.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at == 0 || ".!?\n".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static Cause cause(String text, Resolution resolution, Entity entity, Language language) {
    Surface surface = resolution.alias().surface();
    String found = text.substring(resolution.start(), resolution.end());
    String why = Origin.sentence(found, surface, entity.name(language)) + "; it means " + entity.name(language);
    return new Cause(NAME, NAME + "." + surface.how().code(), resolution.confidence(), why + strongest(resolution.evidence()));
  }

  private static String strongest(List<Evidence> evidence) {
    var told = new StringBuilder();
    for (int i = 0; i < Math.min(TOLD, evidence.size()); i++) {
      Evidence one = evidence.get(i);
      told.append(i == 0 ? " (" : "; ").append(one.feature()).append(": ").append(one.value());
    }
    return told.isEmpty() ? "" : told.append(')').toString();
  }

  private Mention mention(Rewrite rewrite, EditScript script, String text, Language language) {
    Resolution resolution = rewrite.resolution();
    SourceSpan seen = rewrite.seen();
    CleanSpan clean = script.toClean(seen, Reach.TIGHT);
    Surface surface = resolution.alias().surface();
    String found = seen.in(text);
    String written = found;
    if (rewrite.replacement().isPresent()) {
      Morphology.Replacement replacement = rewrite.replacement().get();
      int start = script.toClean(new SourceSpan(replacement.start(), seen.end()), Reach.TIGHT).start();
      clean = new CleanSpan(start + replacement.nameStart(), clean.end());
      written = replacement.written().substring(replacement.nameStart());
    }
    return new Mention(
        rewrite.entity().id(),
        rewrite.entity().name(language),
        rewrite.entity().type(),
        found,
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
