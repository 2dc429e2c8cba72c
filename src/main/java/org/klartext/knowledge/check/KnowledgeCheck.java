package org.klartext.knowledge.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Role;
import org.klartext.knowledge.check.Finding.Kind;
import org.klartext.knowledge.compile.EntityLines;
import org.klartext.knowledge.derive.OrdinaryMeanings;
import org.klartext.language.Language;

/** Looks for faults in files of entities, which are taken as one body. */
public final class KnowledgeCheck {
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern YEAR = Pattern.compile("(\\d{4}(-\\d{2}){0,2})?");

  private final Predicate<String> isKnownId;
  private final OrdinaryMeanings ordinary;
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Place> byId = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, Place> byWikidata = new HashMap<>();
  private final Map<String, Set<String>> bearers = new HashMap<>();
  private final Map<String, Place> bySurface = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /** An entity with where it stands. */
  private record Place(String file, int line, Entity entity) {}

  private KnowledgeCheck(Predicate<String> isKnownId, OrdinaryMeanings ordinary) {
    this.isKnownId = isKnownId;
    this.ordinary = ordinary;
  }

  /**
   * The faults, in the order of files and lines.
   *
   * @param isKnownId whether an id is known elsewhere, in the layers below
   * @param ordinary what Chinese forms mean by themselves
   */
  public static List<Finding> of(List<EntityLines> files, Predicate<String> isKnownId, OrdinaryMeanings ordinary) {
    var check = new KnowledgeCheck(isKnownId, ordinary);
    files.forEach(check::collect);
    check.places.forEach(check::look);
    check.cycles();
    Map<String, Integer> order = new HashMap<>();
    files.forEach(file -> order.putIfAbsent(name(file), order.size()));
    check.findings.sort(
        Comparator.comparingInt((Finding finding) -> order.getOrDefault(finding.file(), 0)).thenComparingInt(Finding::line));
    return List.copyOf(check.findings);
  }

  private static String name(EntityLines file) {
    return String.valueOf(file.file().getFileName());
  }

  private void collect(EntityLines file) {
    String name = name(file);
    file.bad().forEach(bad -> findings.add(new Finding(name, bad.line(), Kind.UNREADABLE, "", bad.reason())));
    for (int i = 0; i < file.sources().size(); i++) {
      var place = new Place(name, file.numbers().get(i), file.sources().get(i).entity());
      places.add(place);
      Place before = byId.put(place.entity().id(), place);
      if (before != null) {
        add(place, Kind.DUPLICATE_ID, "the id stands in %s:%d, too".formatted(before.file(), before.line()));
      }
      names.add(Folding.fold(place.entity().name()));
      place.entity().labels().values().forEach(label -> names.add(Folding.fold(label)));
      place.entity().chinese().forEach(zh -> bearers.computeIfAbsent(zh, key -> new HashSet<>()).add(place.entity().id()));
    }
  }

  private void look(Place place) {
    Entity entity = place.entity();
    ids(place);
    for (Garble garble : entity.garbles()) {
      boolean same = garble.surface().equals(garble.written().orElse(entity.name()));
      if (same || garble.language().isPresent() && garble.surface().equals(entity.labels().get(garble.language().get()))) {
        add(place, Kind.SELF_MAP, "the garble “%s” is written like the right name".formatted(garble.surface()));
      }
      if (entity.type() == EntityType.TERM) {
        shared(place, garble);
      }
    }
    for (String zh : entity.chinese()) {
      boolean named = entity.type() != EntityType.COMMON && entity.type() != EntityType.TERM && entity.type() != EntityType.PLACE;
      if (named && bearers.getOrDefault(zh, Set.of()).size() < 2) {
        ordinary.meaning(zh)
            .filter(meaning -> !names.contains(Folding.fold(meaning)))
            .ifPresent(
                meaning ->
                    add(
                        place,
                        Kind.MISSING_RIVAL,
                        zh + " is an ordinary word, “" + meaning + "”; an entity of the type common should stand for it"));
      }
    }
    entity.wikidata().ifPresent(item -> wikidata(place, item));
  }

  /** Terms with one surface take each other's share of the certainty; where each needs cues, that is meant. */
  private void shared(Place place, Garble garble) {
    String language = garble.language().map(Language::code).orElse("");
    Place before = bySurface.putIfAbsent(language + ' ' + Folding.fold(garble.surface()), place);
    Risk risk = garble.risk().or(place.entity()::risk).orElse(Risk.SOME);
    if (before != null && !before.entity().id().equals(place.entity().id()) && risk == Risk.NONE) {
      add(
          place,
          Kind.SHARED_SURFACE,
          "“%s” is listed by %s in %s:%d, too"
              .formatted(garble.surface(), before.entity().id(), before.file(), before.line()));
    }
  }

  private void ids(Place place) {
    Entity entity = place.entity();
    Set<String> others = new HashSet<>();
    for (Role role : entity.roles()) {
      reference(place, role.at(), others);
      boolean years = YEAR.matcher(role.from()).matches() && YEAR.matcher(role.to()).matches();
      boolean backwards = years && !role.from().isEmpty() && !role.to().isEmpty() && year(role.to()) < year(role.from());
      if (!years || backwards) {
        add(place, Kind.BAD_YEAR, "%s at %s from “%s” to “%s”".formatted(role.as(), role.at(), role.from(), role.to()));
      }
    }
    entity.related().forEach(other -> reference(place, other, others));
  }

  private static int year(String date) {
    return Integer.parseInt(date.substring(0, 4));
  }

  private void reference(Place place, String other, Set<String> seen) {
    if (!seen.add(other)) {
      return;
    }
    if (other.equals(place.entity().id())) {
      add(place, Kind.SELF_REFERENCE, "names itself");
    } else if (!byId.containsKey(other) && !isKnownId.test(other)) {
      add(place, Kind.UNKNOWN_ID, "names %s, which is nowhere".formatted(other));
    }
  }

  private void wikidata(Place place, String item) {
    if (!WIKIDATA.matcher(item).matches()) {
      add(place, Kind.BAD_WIKIDATA, "“%s” is no id of Wikidata; those look like Q7407093".formatted(item));
      return;
    }
    Place before = byWikidata.putIfAbsent(item, place);
    if (before != null && !before.entity().id().equals(place.entity().id())) {
      add(
          place,
          Kind.DUPLICATE_WIKIDATA,
          "%s is %s in %s:%d, too".formatted(item, before.entity().id(), before.file(), before.line()));
    }
  }

  /** Follows the owners of each entity upwards. */
  private void cycles() {
    Map<String, Set<String>> owners = new HashMap<>();
    for (Place place : places) {
      for (Role role : place.entity().roles()) {
        switch (role.as()) {
          case "parent" -> owners.computeIfAbsent(role.at(), key -> new HashSet<>()).add(place.entity().id());
          case "subsidiary", "brand", "model", "product" ->
              owners.computeIfAbsent(place.entity().id(), key -> new HashSet<>()).add(role.at());
          default -> {}
        }
      }
    }
    for (Place place : places) {
      String id = place.entity().id();
      if (reaches(id, id, owners, new HashSet<>())) {
        add(place, Kind.CYCLE, "owns itself, by way of what it belongs to");
      }
    }
  }

  private static boolean reaches(String from, String wanted, Map<String, Set<String>> owners, Set<String> seen) {
    for (String owner : owners.getOrDefault(from, Set.of())) {
      boolean self = owner.equals(from);
      if (!self && (owner.equals(wanted) || seen.add(owner) && reaches(owner, wanted, owners, seen))) {
        return true;
      }
    }
    return false;
  }

  private void add(Place place, Kind kind, String message) {
    findings.add(new Finding(place.file(), place.line(), kind, place.entity().id(), message));
  }
}
