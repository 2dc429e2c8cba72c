package org.klartext.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.evaluate.Verdict.Broken;
import org.klartext.evaluate.Verdict.Claim;
import org.klartext.evaluate.Verdict.FalseChange;
import org.klartext.evaluate.Verdict.Find;
import org.klartext.evaluate.Verdict.Place;
import org.klartext.evaluate.Verdict.Worth;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Edit;
import org.klartext.text.SourceSpan;

/** Holds an article that was made clear against its annotation. */
public final class Judge {
  private static final int AROUND = 40;

  private final String path;
  private final Annotation annotation;
  private final String source;
  private final String clean;
  private final List<Placed> edits = new ArrayList<>();
  private final List<Mention> claims = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();

  private Judge(String path, CleanArticle article, Annotation annotation) {
    this.path = path;
    this.annotation = annotation;
    source = article.article().source().value();
    clean = article.text().clean();
    int shift = 0;
    for (Edit edit : article.text().edits()) {
      if (!edit.before().equals(edit.after())) {
        edits.add(new Placed(edit, edit.start() + shift));
      }
      shift += edit.after().length() - edit.before().length();
    }
    for (Mention mention : article.mentions()) {
      if (mention.status() != Status.KEPT && mention.mechanism() != Mechanism.EXACT) {
        claims.add(mention);
      }
    }
    for (Annotation.Garble garble : annotation.garbles()) {
      occurrences(source, garble.surface(), garble.context()).forEach(at -> occurrences.add(new Occurrence(at, garble)));
    }
  }

  /** An edit and where its result starts in the clean text. */
  private record Placed(Edit edit, int clean) {
    boolean overlaps(SourceSpan span) {
      return edit.start() < span.end() && span.start() < edit.end();
    }

    boolean touches(SourceSpan span) {
      return edit.start() <= span.end() && span.start() <= edit.end();
    }

    boolean covers(SourceSpan span) {
      return edit.start() <= span.start() && span.end() <= edit.end();
    }
  }

  private record Occurrence(SourceSpan at, Annotation.Garble garble) {}

  /**
   * How an article came out.
   *
   * @param path names it in the verdict
   * @param isWhole whether its source is what stands in the file
   */
  public static Verdict judge(String path, CleanArticle article, Annotation annotation, boolean isWhole) {
    return new Judge(path, article, annotation).verdict(isWhole && isRestored(article));
  }

  private static boolean isRestored(CleanArticle article) {
    String back = article.text().script().invert().apply(article.text().clean());
    return back.equals(article.article().source().value());
  }

  private Verdict verdict(boolean isRestored) {
    var finds = new ArrayList<Find>();
    for (Annotation.Garble garble : annotation.garbles()) {
      if (garble.isCertain()) {
        finds.add(find(garble));
      }
    }
    return new Verdict(
        path,
        annotation.isRight(),
        words(),
        isRestored,
        finds,
        claims.stream().map(this::claim).toList(),
        annotation.stays().size(),
        broken(),
        annotation.isRight() ? edits.stream().map(this::falseChange).toList() : List.of());
  }

  private int words() {
    return source.isBlank() ? 0 : source.strip().split("\\s+").length;
  }

  private Find find(Annotation.Garble garble) {
    List<SourceSpan> places = occurrences(source, garble.surface(), garble.context());
    int right = 0;
    boolean touched = false;
    boolean doubted = false;
    for (SourceSpan place : places) {
      right += isPutRight(garble, place) ? 1 : 0;
      touched |= edits.stream().anyMatch(edit -> edit.touches(place));
      doubted |= claims.stream().anyMatch(claim -> isDoubt(claim) && isOver(claim, place) && names(claim, garble));
    }
    Optional<Place> first = places.stream().findFirst().map(this::place);
    return new Find(garble, first, right > 0, right > 0 && right == places.size(), touched, doubted);
  }

  private boolean isPutRight(Annotation.Garble garble, SourceSpan place) {
    if (claims.stream().anyMatch(claim -> !isDoubt(claim) && isOver(claim, place) && names(claim, garble))) {
      return true;
    }
    boolean removed = edits.stream().anyMatch(edit -> edit.covers(place) && edit.edit().after().isBlank());
    if (garble.kind() == Kind.BOILERPLATE && removed) {
      return true;
    }
    return !garble.kind().asksForEntity() && isWritten(garble.wanted(), place);
  }

  /** Whether {@code wanted} stands where the edits at a place left their results. */
  private boolean isWritten(String wanted, SourceSpan place) {
    int low = Integer.MAX_VALUE;
    int high = -1;
    for (Placed edit : edits) {
      if (edit.touches(place)) {
        low = Math.min(low, edit.clean());
        high = Math.max(high, edit.clean() + edit.edit().after().length());
      }
    }
    if (high < 0 || SameName.key(wanted).isEmpty()) {
      return false;
    }
    int reach = wanted.length() + 5;
    String around = clean.substring(Math.max(0, low - reach), Math.min(clean.length(), high + reach));
    return around.contains(wanted);
  }

  private static boolean isDoubt(Mention claim) {
    return claim.status() == Status.UNSURE;
  }

  private static boolean isOver(Mention claim, SourceSpan place) {
    return claim.source().overlaps(place);
  }

  /** Whether a claim means what a garble means, by the entity's name or by what it writes. */
  private static boolean names(Mention claim, Annotation.Garble garble) {
    boolean written = !isDoubt(claim) && garble.isMeantBy(claim.written());
    return written || SameName.same(garble.canonical(), claim.name());
  }

  private Claim claim(Mention mention) {
    List<Annotation.Garble> over =
        occurrences.stream().filter(one -> isOver(mention, one.at())).map(Occurrence::garble).toList();
    Optional<Annotation.Garble> meant = over.stream().filter(garble -> names(mention, garble)).findFirst();
    return new Claim(
        place(mention.source()),
        mention.surface(),
        mention.written(),
        mention.name(),
        mention.mechanism(),
        mention.confidence(),
        mention.status() == Status.APPLIED,
        meant.isPresent() ? Worth.RIGHT : over.isEmpty() ? unannotated(mention) : Worth.WRONG,
        meant.or(() -> over.stream().findFirst()));
  }

  private Worth unannotated(Mention mention) {
    boolean mustStay =
        annotation.stays().stream()
            .flatMap(surface -> occurrences(source, surface, Optional.empty()).stream())
            .anyMatch(place -> isOver(mention, place));
    return annotation.isRight() || mustStay ? Worth.WRONG : Worth.UNJUDGED;
  }

  private List<Broken> broken() {
    var broken = new ArrayList<Broken>();
    for (String surface : annotation.stays()) {
      List<SourceSpan> places = occurrences(source, surface, Optional.empty());
      Optional<SourceSpan> changed = places.stream().filter(this::isChanged).findFirst();
      if (changed.isPresent() && !isAlsoGarbled(surface) || !clean.contains(surface)) {
        broken.add(new Broken(surface, changed.or(() -> places.stream().findFirst()).map(this::place)));
      }
    }
    return broken;
  }

  private boolean isChanged(SourceSpan place) {
    return edits.stream()
        .anyMatch(edit -> edit.overlaps(place) && !edit.edit().before().strip().equals(edit.edit().after().strip()));
  }

  /** Whether the same surface is garbled at another place of the article. */
  private boolean isAlsoGarbled(String surface) {
    return annotation.garbles().stream()
        .anyMatch(garble -> garble.context().isPresent() && garble.surface().equals(surface));
  }

  private FalseChange falseChange(Placed placed) {
    Edit edit = placed.edit();
    String left = source.substring(Math.max(0, edit.start() - AROUND), edit.start());
    String right = source.substring(edit.end(), Math.min(source.length(), edit.end() + AROUND));
    Place place = Place.of(source, edit.start());
    return new FalseChange(place, edit.causes().getFirst().rule(), left, edit.before(), edit.after(), right);
  }

  private Place place(SourceSpan span) {
    return Place.of(source, span.start());
  }

  /** All places of {@code surface}, or those inside the first place of {@code context}. */
  static List<SourceSpan> occurrences(String text, String surface, Optional<String> context) {
    int from = 0;
    int to = text.length();
    if (context.isPresent()) {
      from = text.indexOf(context.get());
      if (from < 0) {
        return List.of();
      }
      to = from + context.get().length();
    }
    var places = new ArrayList<SourceSpan>();
    int at = text.indexOf(surface, from);
    while (at >= 0 && at + surface.length() <= to) {
      places.add(new SourceSpan(at, at + surface.length()));
      at = text.indexOf(surface, at + 1);
    }
    return places;
  }
}
