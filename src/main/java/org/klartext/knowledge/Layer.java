package org.klartext.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.klartext.language.Language;

/**
 * One compiled file of knowledge, read where it lies. Immutable, safe for use by many threads.
 *
 * <p>Entities are numbered in the order of their ids. Behind them stand the numbers of guests: entities of layers below
 * that have a surface by this layer alone, because a name of this layer shares their Chinese form.
 */
final class Layer {
  /** Bytes of one reading: entity, mechanism, risk, language, short or not, text, pivot, written. */
  private static final int READING = 32;

  private static final int SOUND = 3;

  private final String origin;
  private final String fingerprint;
  private final boolean isImported;
  private final Strings strings;
  private final Ints ids;
  private final Ints domains;
  private final Ints popularity;
  private final ByteBuffer entityLines;
  private final Ints entityStarts;
  private final AtomicReferenceArray<Entity> parsed;
  private final Ints guests;
  private final Ints merged;
  private final Ints mergedInto;
  private final FirstWords firstWords;
  private final FST<Long> automaton;
  private final Ints groups;
  private final ByteBuffer readings;
  private final Ints soundKeys;
  private final Ints soundStarts;
  private final Ints sounds;
  private final BackTable back;
  private final PeopleTable people;

  private Layer(String origin, ByteBuffer in) throws IOException {
    this.origin = origin;
    CompiledFormat.Header header = CompiledFormat.readHeader(in);
    fingerprint = header.digest();
    isImported = header.isImported();
    strings = Strings.read(in);
    ids = Ints.read(in, in.getInt());
    domains = Ints.read(in, ids.size());
    popularity = Ints.read(in, ids.size());
    entityStarts = Ints.read(in, ids.size() + 1);
    entityLines = Ints.slice(in, entityStarts.last());
    parsed = new AtomicReferenceArray<>(ids.size());
    guests = Ints.read(in, in.getInt());
    merged = Ints.read(in, in.getInt());
    mergedInto = Ints.read(in, merged.size());
    firstWords = FirstWords.read(in);
    automaton = automaton(in);
    groups = Ints.read(in, in.getInt() + 1);
    readings = Ints.slice(in, groups.last() * READING);
    soundKeys = Ints.read(in, in.getInt());
    soundStarts = Ints.read(in, soundKeys.size() + 1);
    sounds = Ints.read(in, soundStarts.last() * SOUND);
    back = BackTable.read(in, strings);
    people = PeopleTable.read(in, strings);
  }

  /**
   * A layer in compiled form.
   *
   * @param origin where it comes from, for people
   * @throws KnowledgeException if these are not bytes of that form
   */
  static Layer of(String origin, ByteBuffer compiled) {
    try {
      return new Layer(origin, compiled.duplicate());
    } catch (KnowledgeException e) {
      throw new KnowledgeException(origin + ": " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      throw new KnowledgeException(origin + ": not a whole file of compiled knowledge", e);
    }
  }

  private static FST<Long> automaton(ByteBuffer in) throws IOException {
    var meta = new byte[in.getInt()];
    var bytes = new byte[in.getInt()];
    in.get(meta);
    in.get(bytes);
    var metadata = FST.readMetadata(new ByteArrayDataInput(meta), PositiveIntOutputs.getSingleton());
    return new FST<>(metadata, new ByteArrayDataInput(bytes));
  }

  String origin() {
    return origin;
  }

  String fingerprint() {
    return fingerprint;
  }

  /** Whether its entities were imported from a table, unweighed by a person. */
  boolean isImported() {
    return isImported;
  }

  BackTable back() {
    return back;
  }

  PeopleTable people() {
    return people;
  }

  FirstWords firstWords() {
    return firstWords;
  }

  FST<Long> automaton() {
    return automaton;
  }

  int size() {
    return ids.size();
  }

  int surfaces() {
    return groups.size() - 1;
  }

  Entity entity(int number) {
    Entity entity = parsed.get(number);
    if (entity == null) {
      entity = EntityJson.parse(line(number));
      parsed.set(number, entity);
    }
    return entity;
  }

  /** The line of JSON an entity was read from. */
  String line(int number) {
    int start = entityStarts.get(number);
    var line = new byte[entityStarts.get(number + 1) - start];
    entityLines.get(start, line);
    return new String(line, StandardCharsets.UTF_8);
  }

  String id(int number) {
    return strings.get(ids.get(number));
  }

  String domain(int number) {
    return strings.get(domains.get(number));
  }

  int popularity(int number) {
    return popularity.get(number);
  }

  /** The number of an entity of this layer; negative if none of that id is in it, nor became part of another. */
  int number(String id) {
    int own = strings.search(ids, id);
    int part = own >= 0 ? -1 : strings.search(merged, id);
    return part < 0 ? own : mergedInto.get(part);
  }

  /**
   * A reading of a surface.
   *
   * @param entity its number in this layer; that of a guest lies behind those of the entities
   */
  record Reading(int entity, Surface surface) {}

  /** The id of a guest by the number it has in readings. */
  String guest(int number) {
    return strings.get(guests.get(number - ids.size()));
  }

  List<Reading> readings(int group) {
    int from = groups.get(group);
    int to = groups.get(group + 1);
    var found = new ArrayList<Reading>(to - from);
    for (int i = from; i < to; i++) {
      found.add(reading(i * READING));
    }
    return found;
  }

  private Reading reading(int at) {
    int written = readings.getInt(at + 28);
    var surface =
        new Surface(
            strings.get(readings.getInt(at + 20)),
            Mechanism.ofCode(strings.get(readings.getInt(at + 4))),
            strings.get(readings.getInt(at + 24)),
            Language.ofCode(strings.get(readings.getInt(at + 12))),
            written < 0 ? Optional.empty() : Optional.of(strings.get(written)),
            readings.getInt(at + 16) == 1,
            Risk.ofCode(strings.get(readings.getInt(at + 8))));
    return new Reading(readings.getInt(at), surface);
  }

  /** The names spelt with these sounds, with their numbers in this layer. */
  List<Knowledge.Sound> soundingLike(String key) {
    int found = strings.search(soundKeys, key);
    if (found < 0) {
      return List.of();
    }
    var named = new ArrayList<Knowledge.Sound>();
    for (int i = soundStarts.get(found); i < soundStarts.get(found + 1); i++) {
      int at = i * SOUND;
      named.add(
          new Knowledge.Sound(sounds.get(at), strings.get(sounds.get(at + 1)), strings.get(sounds.get(at + 2))));
    }
    return named;
  }
}
