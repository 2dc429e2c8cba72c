package org.klartext.knowledge.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  private static final int LONGEST_REASON = 300;

  /** The role that a company has at the person who leads it, until it is turned round. */
  static final String LED_BY = "led-by";

  private final Optional<Known> known;
  private final boolean replaces;
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, List<String>> glosses = new LinkedHashMap<>();
  private final List<Bad> bad = new ArrayList<>();
  private int rows;
  private int badRows;
  private int knownRows;
  private int mergedRows;
  private int passedRows;

  private Importer(Optional<Known> known, boolean replaces) {
    this.known = known;
    this.replaces = replaces;
  }

  /**
   * A row that cannot be used.
   *
   * @param line from 1
   * @param reason what is wrong with it, in one line, whatever stands in the row
   */
  public record Bad(int line, String reason) {
    public Bad {
      reason = reason.replaceAll("\\p{Cntrl}+", " ");
      if (reason.length() > LONGEST_REASON) {
        reason = reason.substring(0, reason.offsetByCodePoints(0, reason.codePointCount(0, LONGEST_REASON) - 1)) + "…";
      }
    }
  }

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
    return read(file, format, new Importer(Optional.of(new Known(below)), false), read);
  }

  /** Reads {@code file} as it is: what is known already is replaced by what stands there. */
  public static Imported readAll(Path file, ImportFormat format) throws IOException {
    return read(file, format, new Importer(Optional.empty(), true), bytes -> {});
  }

  /**
   * Reads {@code file} to take the place of what is known: a row without an id of its own gets that of the same thing below.
   *
   * @param below what is known already
   * @param read takes the number of bytes each time some were read
   * @throws KnowledgeException if the file is not in UTF-8
   */
  public static Imported replacing(Path file, ImportFormat format, Knowledge below, LongConsumer read)
      throws IOException {
    return read(file, format, new Importer(Optional.of(new Known(below)), true), read);
  }

  /** What a text is read as, entity by entity; rows that cannot be used are left out. */
  public static List<Entity> entities(String text, ImportFormat format) {
    var sink = new Collected();
    try (var lines = new BufferedReader(new StringReader(text))) {
      format.reader().read(lines, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink.entities;
  }

  /** Keeps the entities and nothing else. */
  private static final class Collected implements RowSink {
    private final List<Entity> entities = new ArrayList<>();

    @Override
    public void entity(Entity entity) {
      entities.add(entity);
    }

    @Override
    public void gloss(String zh, String english) {}

    @Override
    public void passed() {}

    @Override
    public void bad(int line, String reason) {}
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
    public void entity(Entity read) {
      rows++;
      if (!replaces && known.isPresent() && known.get().sameAs(read).isPresent()) {
        knownRows++;
        return;
      }
      Entity entity = replaces ? named(read) : read;
      String id = entity.id();
      for (int number = 2; isTaken(id, entity); number++) {
        id = entity.id() + "-" + number;
      }
      Entity before = entities.get(id);
      if (before == null) {
        entities.put(id, id.equals(entity.id()) ? entity : withId(entity, id));
      } else {
        mergedRows++;
        entities.put(id, SameThing.merged(before, entity));
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
    return !replaces && known.isPresent() && known.get().isId(id) || other != null && !isSame(other, entity);
  }

  /** Under the id that the same thing has below, unless it has one of its own. */
  private Entity named(Entity entity) {
    boolean isOwn = !entity.id().equals(EntityDraft.usualId(entity.name(), entity.wikidata().orElse("")));
    if (isOwn || known.isEmpty() || known.get().isId(entity.id())) {
      return entity;
    }
    return known.get().sameAs(entity).map(id -> withId(entity, id)).orElse(entity);
  }

  private static boolean isSame(Entity one, Entity other) {
    if (one.wikidata().isPresent() && other.wikidata().isPresent()) {
      return one.wikidata().equals(other.wikidata());
    }
    boolean bare = one.chinese().isEmpty() && other.chinese().isEmpty();
    return one.name().equals(other.name()) && (bare || one.chinese().stream().anyMatch(other.chinese()::contains));
  }

  private static Entity withId(Entity entity, String id) {
    return copy(entity, id, entity.roles());
  }

  private static Entity copy(Entity e, String id, List<Role> roles) {
    return new Entity(
        id, e.type(), e.name(), e.shortName(), e.labels(), e.adjectives(), e.people(), e.genders(), e.chinese(),
        e.wikidata(), e.gender(), e.aliases(), roles, e.related(), e.cues(), e.risk(), e.garbles(), e.changed(),
        e.untouched(), e.merged());
  }

  private Imported imported() {
    Map<String, List<Role>> roles = roles();
    List<String> lines =
        entities.values().stream()
            .map(entity -> copy(entity, entity.id(), roles.getOrDefault(entity.id(), List.of())))
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
    if (entities.containsKey(id) || known.isEmpty()) {
      return Optional.of(id);
    }
    return known.get().idOf(id).or(() -> replaces ? Optional.of(id) : Optional.empty());
  }
}
