package org.klartext.knowledge.compile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.klartext.knowledge.CompiledFormat;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.FirstWords;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.SoundKey;
import org.klartext.knowledge.Surface;
import org.klartext.knowledge.derive.Glosses;
import org.klartext.knowledge.derive.Pinyin;
import org.klartext.knowledge.derive.Surfaces;
import org.klartext.language.Language;

/** Turns entities into the one file that {@link org.klartext.knowledge.Knowledge} loads. */
public final class KnowledgeCompiler {
  /** Stands in no text: noncharacters. */
  private static final String NO_SURFACE = "\uFFFF\uFFFF";

  private final StringTable strings = new StringTable();

  private KnowledgeCompiler() {}

  /**
   * The compiled form of the lowest layer.
   *
   * @param sources entities with their lines; a later one of the same id takes the earlier one's place
   * @throws KnowledgeException if there are none
   */
  public static byte[] compile(List<Source> sources, Glosses glosses) throws IOException {
    return compile(sources, glosses, Ground.NONE);
  }

  /**
   * The compiled form of a layer.
   *
   * @param sources entities with their lines; a later one of the same id takes the earlier one's place
   * @param ground what lies below
   * @throws KnowledgeException if there are no entities
   */
  public static byte[] compile(List<Source> sources, Glosses glosses, Ground ground) throws IOException {
    if (sources.isEmpty()) {
      throw new KnowledgeException("there are no entities to compile");
    }
    Map<String, Source> byId = new TreeMap<>();
    sources.forEach(source -> byId.put(source.entity().id(), source));
    Map<String, String> merged = merged(byId.values());
    byId.keySet().removeAll(merged.keySet());
    List<Entity> entities = byId.values().stream().map(Source::entity).toList();
    glosses.addPlaces(entities);
    List<Entity> guests = ground.guests(entities).stream().filter(guest -> !merged.containsKey(guest.id())).toList();
    var all = new ArrayList<>(entities);
    all.addAll(guests);
    List<List<Surface>> surfaces = ground.left(all, entities.size(), new Surfaces(glosses).of(all));
    var compiler = new KnowledgeCompiler();
    var out = new ByteArrayOutputStream(1 << 22);
    var body = new ByteArrayOutputStream(1 << 22);
    try (var data = new DataOutputStream(body)) {
      compiler.writeEntities(byId.values(), data);
      data.writeInt(guests.size());
      for (Entity guest : guests) {
        data.writeInt(compiler.strings.add(guest.id()));
      }
      compiler.writeMerged(merged, List.copyOf(byId.keySet()), data);
      compiler.writeSurfaces(surfaces, all, data);
      compiler.writeSounds(entities, data);
      boolean lowest = ground.isLowest();
      new BackTableWriter(compiler.strings)
          .write(lowest ? glosses.signs() : Collections.emptySortedMap(), lowest ? glosses.kinds() : List.of(), entities, data);
      new PeopleTableWriter(compiler.strings).write(entities, data);
    }
    var content = new ByteArrayOutputStream(body.size() * 2);
    try (var data = new DataOutputStream(content)) {
      compiler.strings.write(data);
      body.writeTo(data);
    }
    try (var data = new DataOutputStream(out)) {
      CompiledFormat.write(ground.isImport(), content.toByteArray(), data);
    }
    return out.toByteArray();
  }

  /**
   * An entity with where it came from.
   *
   * @param json its line
   * @param domain the field it belongs to, such as {@code chips}
   */
  public record Source(Entity entity, String json, String domain) {}

  private void writeEntities(Collection<Source> sources, DataOutputStream out) throws IOException {
    out.writeInt(sources.size());
    for (Source source : sources) {
      out.writeInt(strings.add(source.entity().id()));
    }
    for (Source source : sources) {
      out.writeInt(strings.add(source.domain()));
    }
    Map<String, Integer> popularity = popularity(sources);
    for (Source source : sources) {
      out.writeInt(popularity.getOrDefault(source.entity().id(), 0));
    }
    var json = new ByteArrayOutputStream();
    out.writeInt(0);
    for (Source source : sources) {
      json.write(source.json().getBytes(StandardCharsets.UTF_8));
      out.writeInt(json.size());
    }
    json.writeTo(out);
  }

  /** The ids that lead to another entity, each with that one's. */
  private static Map<String, String> merged(Collection<Source> sources) {
    Map<String, String> merged = new TreeMap<>();
    for (Source source : sources) {
      source.entity().merged().forEach(id -> merged.put(id, source.entity().id()));
    }
    return merged;
  }

  private void writeMerged(Map<String, String> merged, List<String> ids, DataOutputStream out) throws IOException {
    out.writeInt(merged.size());
    for (String id : merged.keySet()) {
      out.writeInt(strings.add(id));
    }
    for (String into : merged.values()) {
      out.writeInt(ids.indexOf(into));
    }
  }

  /** How many entities name each as a neighbour or hold a role at it. */
  private static Map<String, Integer> popularity(Collection<Source> sources) {
    Map<String, Integer> popularity = new HashMap<>();
    for (Source source : sources) {
      Set<String> others = new HashSet<>(source.entity().related());
      source.entity().roles().forEach(role -> others.add(role.at()));
      others.forEach(id -> popularity.merge(id, 1, Integer::sum));
    }
    return popularity;
  }

  /** One reading: an entity and how it comes to this surface. */
  private record Reading(int entity, Surface surface) {}

  private void writeSurfaces(List<List<Surface>> surfaces, List<Entity> entities, DataOutputStream out)
      throws IOException {
    Map<String, List<Reading>> byKey = new TreeMap<>();
    for (int i = 0; i < surfaces.size(); i++) {
      for (Surface surface : surfaces.get(i)) {
        String key = Folding.fold(surface.text());
        if (key.length() > 1) {
          byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(new Reading(i, surface));
        }
      }
    }
    if (byKey.isEmpty()) {
      // Lucene makes no automaton of nothing.
      byKey.put(NO_SURFACE, List.of());
    }
    var compiler =
        new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton()).build();
    var scratch = new IntsRefBuilder();
    long group = 0;
    for (Map.Entry<String, List<Reading>> entry : byKey.entrySet()) {
      boolean rigid =
          entry.getValue().stream().allMatch(r -> entities.get(r.entity()).type() == EntityType.TERM);
      compiler.add(
          Util.toUTF16(new CharsRef(entry.getKey()), scratch), group * 2 + (rigid ? 1 : 0));
      group++;
    }
    FirstWords.write(byKey.keySet(), out);
    writeAutomaton(compiler, out);
    out.writeInt(byKey.size());
    int first = 0;
    out.writeInt(first);
    for (List<Reading> readings : byKey.values()) {
      first += readings.size();
      out.writeInt(first);
    }
    for (List<Reading> readings : byKey.values()) {
      for (Reading reading : readings) {
        writeReading(reading, out);
      }
    }
  }

  private static void writeAutomaton(FSTCompiler<Long> compiler, DataOutputStream out) throws IOException {
    FST<Long> fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    var meta = new ByteArrayOutputStream();
    var bytes = new ByteArrayOutputStream();
    fst.save(new OutputStreamDataOutput(meta), new OutputStreamDataOutput(bytes));
    out.writeInt(meta.size());
    out.writeInt(bytes.size());
    meta.writeTo(out);
    bytes.writeTo(out);
  }

  private void writeReading(Reading reading, DataOutputStream out) throws IOException {
    Surface surface = reading.surface();
    out.writeInt(reading.entity());
    out.writeInt(strings.add(surface.how().code()));
    out.writeInt(strings.add(surface.risk().code()));
    out.writeInt(strings.add(surface.language().map(Language::code).orElse("")));
    out.writeInt(surface.isShort() ? 1 : 0);
    out.writeInt(strings.add(surface.text()));
    out.writeInt(strings.add(surface.pivot()));
    out.writeInt(surface.written().map(strings::add).orElse(-1));
  }

  private void writeSounds(List<Entity> entities, DataOutputStream out) throws IOException {
    record Sound(int key, int entity, int pivot, int spoken) {}
    var sounds = new ArrayList<Sound>();
    for (int i = 0; i < entities.size(); i++) {
      for (Map.Entry<String, List<String>> spoken : Transliterations.of(entities.get(i)).entrySet()) {
        for (String key : SoundKey.ofPinyin(spoken.getValue())) {
          sounds.add(
              new Sound(
                  strings.add(key), i, strings.add(spoken.getKey()), strings.add(String.join(" ", spoken.getValue()))));
        }
      }
    }
    Map<Integer, List<Sound>> byKey = new LinkedHashMap<>();
    sounds.stream()
        .sorted(Comparator.comparing(sound -> strings.get(sound.key())))
        .forEach(sound -> byKey.computeIfAbsent(sound.key(), k -> new ArrayList<>()).add(sound));
    out.writeInt(byKey.size());
    for (int key : byKey.keySet()) {
      out.writeInt(key);
    }
    int first = 0;
    out.writeInt(first);
    for (List<Sound> named : byKey.values()) {
      first += named.size();
      out.writeInt(first);
    }
    for (List<Sound> named : byKey.values()) {
      for (Sound sound : named) {
        out.writeInt(sound.entity());
        out.writeInt(sound.pivot());
        out.writeInt(sound.spoken());
      }
    }
  }
}
