package org.klartext.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.evaluate.Annotation.Garble;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Observation;
import org.klartext.resolve.Resolver;
import org.klartext.text.CleanSpan;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/** What an annotated article teaches of the places that may be garbled. */
public final class Lesson {
  /** An unannotated place of a garbled article may have been overlooked. */
  private static final double OVERLOOKED = 0.5;

  private final Knowledge knowledge;
  private final Resolver resolver;

  public Lesson(Knowledge knowledge, Resolver resolver) {
    this.knowledge = knowledge;
    this.resolver = resolver;
  }

  /** A garble at its place in the text that names are looked for in. */
  private record Placed(CleanSpan at, Garble garble) {}

  /**
   * The places of an article at which something may be garbled, with what is right there.
   *
   * @param clean made by all stages; its last one, that of names, is undone
   */
  public List<Example> of(CleanArticle clean, Annotation annotation) {
    List<StageScript> stages = clean.text().stages();
    var before = new NormalizedText(clean.article().source(), stages.subList(0, Math.max(0, stages.size() - 1)));
    int repairs = before.stages().stream().mapToInt(stage -> stage.script().edits().size()).sum();
    List<Placed> garbles = placed(annotation, before);
    var examples = new ArrayList<Example>();
    for (Observation place : resolver.observe(before.clean(), clean.article(), repairs)) {
      if (place.readings().stream().anyMatch(Observation.Reading::isGarbled)) {
        example(place, garbles, annotation, clean.article().language()).ifPresent(examples::add);
      }
    }
    return examples;
  }

  private static List<Placed> placed(Annotation annotation, NormalizedText before) {
    String source = before.source().value();
    var placed = new ArrayList<Placed>();
    for (Garble garble : annotation.garbles()) {
      for (SourceSpan at : Judge.occurrences(source, garble.surface(), garble.context())) {
        placed.add(new Placed(before.toClean(at, Reach.TIGHT), garble));
      }
    }
    return placed;
  }

  private Optional<Example> example(
      Observation place, List<Placed> garbles, Annotation annotation, Language language) {
    var span = new CleanSpan(place.start(), place.end());
    List<Garble> over = garbles.stream().filter(one -> one.at().overlaps(span)).map(Placed::garble).toList();
    if (!over.isEmpty() && over.stream().noneMatch(Garble::isCertain)) {
      return Optional.empty();
    }
    List<Integer> right = over.isEmpty() ? List.of() : meant(place, over, language);
    double weight = over.isEmpty() && !annotation.isRight() ? OVERLOOKED : 1;
    return Optional.of(
        new Example(
            place.readings().stream().map(Observation.Reading::features).toList(),
            right.isEmpty() ? unchanged(place) : right,
            weight));
  }

  private List<Integer> meant(Observation place, List<Garble> over, Language language) {
    var meant = new ArrayList<Integer>();
    for (int i = 0; i < place.readings().size(); i++) {
      Observation.Reading reading = place.readings().get(i);
      Entity entity = knowledge.entity(reading.entity());
      boolean names = over.stream().anyMatch(garble -> garble.isMeantBy(entity.name(language)));
      if (reading.isGarbled() && names) {
        meant.add(i);
      }
    }
    return meant;
  }

  /** The readings under which the text stays as it is. */
  private static List<Integer> unchanged(Observation place) {
    var unchanged = new ArrayList<Integer>();
    unchanged.add(Example.NOTHING);
    for (int i = 0; i < place.readings().size(); i++) {
      if (!place.readings().get(i).isGarbled()) {
        unchanged.add(i);
      }
    }
    return unchanged;
  }
}
