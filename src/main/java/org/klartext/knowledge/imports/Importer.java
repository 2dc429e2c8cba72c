package org.klartext.knowledge.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityLine;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.Role;

/**
 * Reads a file of entities into lines for a layer.
 *
 * <p>What is known below already is left out, so that nothing is known twice: a row with the Wikidata id of a known entity,
 * or with a name and a Chinese form of it. Rows of one id are one entity; where two things wish for the same id, the later
 * one gets a number: {@code paris}, {@code paris-2}.
 */
public final class Importer {
  /** Bad rows kept with their reason; all are counted. */
  private static final int MOST_KEPT = 1000;

  /** The role that a company has at the person who leads it, until it is turned round. */
  static final String LED_BY = "led-by";

  private final Optional<Known> known;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, List<String>> glosses = new LinkedHashMap<>();
  private final List<Bad> bad = new ArrayList<>();
  private int rows;
  private int badRows;
  private int knownRows;
  private int mergedRows;
  private int passedRows;

  private Importer(Optional<Known> known) {
    this.known = known;
  }

  /**
   * A row that cannot be used.
   *
   * @param line from 1
   * @param reason what is wrong with it
   */
  public record Bad(int line, String reason) {}

  /**
   * What was read.
   *
   * @param lines entities, one JSON object each
   * @param glosses words and their meanings, one JSON object each
   * @param rows how many rows there were
   * @param known rows of what is known below
   * @param merged rows of what stood in the file before
   * @param passed rows that are not of use, such as those without a Chinese name
   * @param badRows how many cannot be read
   * @param bad the first thousand of those
   */
  public record Imported(
      List<String> lines, List<String> glosses, int rows, int known, int merged, int passed, int badRows, List<Bad> bad) {
    public Imported {
      lines = List.copyOf(lines);
      glosses = List.copyOf(glosses);
      bad = List.copyOf(bad);
    }
  }

  /**
   * Reads {@code file}.
   *
   * @param below what is known already
   * @param read takes the number of bytes each time some were read
   * @throws KnowledgeException if the file is not in UTF-8
   */
  public static Imported read(Path file, ImportFormat format, Knowledge below, LongConsumer read) throws IOException {
    return read(file, format, new Importer(Optional.of(new Known(below))), read);
  }

  /** Reads {@code file} as it is: what is known already is replaced by what stands there. */
  public static Imported readAll(Path file, ImportFormat format) throws IOException {
    return read(file, format, new Importer(Optional.empty()), bytes -> {});
  }

  private static Imported read(Path file, ImportFormat format, Importer importer, LongConsumer read) throws IOException {
    try (BufferedReader lines = OpenedFile.open(file, read)) {
      format.reader().read(lines, importer.new Sink());
    } catch (CharacterCodingException e) {
      throw new KnowledgeException(file + ": not in UTF-8 — convert it first, with iconv for example", e);
    }
    return importer.imported();
  }

  /** Takes the rows. */
  private final class Sink implements RowSink {
    @Override
    public void entity(Entity entity) {
      rows++;
      if (known.isPresent() && known.get().isKnown(entity)) {
        knownRows++;
        return;
      }
      String id = entity.id();
      for (int number = 2; isTaken(id, entity); number++) {
        id = entity.id() + "-" + number;
      }
      Entity before = entities.get(id);
      if (before == null) {
        entities.put(id, id.equals(entity.id()) ? entity : withId(entity, id));
      } else {
        mergedRows++;
        entities.put(id, merged(before, entity));
      }
    }

    @Override
    public void gloss(String zh, String english) {
      rows++;
      List<String> meanings = glosses.computeIfAbsent(zh, key -> new ArrayList<>());
      if (!meanings.contains(english)) {
        meanings.add(english);
      }
    }

    @Override
    public void passed() {
      rows++;
      passedRows++;
    }

    @Override
    public void bad(int line, String reason) {
      rows++;
      badRows++;
      if (bad.size() < MOST_KEPT) {
        bad.add(new Bad(line, reason));
      }
    }
  }

  private boolean isTaken(String id, Entity entity) {
    Entity other = entities.get(id);
    return known.isPresent() && known.get().isId(id) || other != null && !isSame(other, entity);
  }

  private static boolean isSame(Entity one, Entity other) {
    if (one.wikidata().isPresent() && other.wikidata().isPresent()) {
      return one.wikidata().equals(other.wikidata());
    }
    boolean bare = one.chinese().isEmpty() && other.chinese().isEmpty();
    return one.name().equals(other.name()) && (bare || one.chinese().stream().anyMatch(other.chinese()::contains));
  }

  private static Entity merged(Entity first, Entity more) {
    var chinese = new LinkedHashSet<>(first.chinese());
    chinese.addAll(more.chinese());
    var aliases = new LinkedHashSet<>(first.aliases());
    aliases.addAll(more.aliases());
    if (!more.name().equals(first.name())) {
      aliases.add(more.name());
    }
    return copy(first, first.id(), List.copyOf(chinese), List.copyOf(aliases), first.roles());
  }

  private static Entity withId(Entity entity, String id) {
    return copy(entity, id, entity.chinese(), entity.aliases(), entity.roles());
  }

  private static Entity copy(Entity e, String id, List<String> chinese, List<String> aliases, List<Role> roles) {
    return new Entity(
        id, e.type(), e.name(), e.shortName(), e.labels(), e.adjectives(), e.people(), e.genders(), chinese,
        e.wikidata(), e.gender(), aliases, roles, e.related(), e.cues(), e.risk(), e.garbles(), e.changed(),
        e.untouched(), e.merged());
  }

  private Imported imported() {
    Map<String, List<Role>> roles = roles();
    List<String> lines =
        entities.values().stream()
            .map(entity -> copy(entity, entity.id(), entity.chinese(), entity.aliases(), roles.getOrDefault(entity.id(), List.of())))
            .map(EntityLine::of)
            .toList();
    List<String> words = glosses.entrySet().stream().map(word -> GlossLine.of(word.getKey(), word.getValue())).toList();
    return new Imported(lines, words, rows, knownRows, mergedRows, passedRows, badRows, bad);
  }

  /** The roles whose other end is known, here or below; a company led by a person makes that person its head. */
  private Map<String, List<Role>> roles() {
    Map<String, List<Role>> roles = new HashMap<>();
    for (Entity entity : entities.values()) {
      for (Role role : entity.roles()) {
        Optional<String> other = resolved(role.at());
        if (other.isPresent() && role.as().equals(LED_BY)) {
          var turned = new Role(entity.id(), Types.role("P169").orElseThrow(), role.from(), role.to());
          roles.computeIfAbsent(other.get(), key -> new ArrayList<>()).add(turned);
        } else if (other.isPresent()) {
          var kept = new Role(other.get(), role.as(), role.from(), role.to());
          roles.computeIfAbsent(entity.id(), key -> new ArrayList<>()).add(kept);
        }
      }
    }
    return roles;
  }

  private Optional<String> resolved(String id) {
    return entities.containsKey(id) || known.isEmpty() ? Optional.of(id) : known.get().idOf(id);
  }
}
