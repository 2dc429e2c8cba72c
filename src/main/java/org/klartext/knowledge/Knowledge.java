package org.klartext.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.store.ByteArrayDataInput;
import org.klartext.language.Language;

/**
 * Everything that is known: entities, their surfaces, their sounds. Immutable, safe for use by many threads.
 *
 * <p>Entities are numbered in the order of their ids; what is not asked for is not parsed.
 */
public final class Knowledge {
  private static final String BUILT_IN = "/org/klartext/knowledge/compiled.bin";

  private final String fingerprint;
  private final Strings strings;
  private final int[] ids;
  private final int[] domains;
  private final int[] popularity;
  private final ByteBuffer entityLines;
  private final int[] entityStarts;
  private final AtomicReferenceArray<Entity> parsed;
  private final Gazetteer gazetteer;
  private final int[] groups;
  private final ByteBuffer readings;
  private final Map<String, List<Sound>> sounds = new HashMap<>();

  /**
   * A name that is spelt by sound in Chinese.
   *
   * @param entity its number
   * @param pivot the Chinese form
   * @param syllables how that is read, parted by spaces
   */
  public record Sound(int entity, String pivot, String syllables) {}

  private Knowledge(ByteBuffer in) throws IOException {
    fingerprint = CompiledFormat.readHeader(in);
    strings = Strings.read(in);
    ids = ints(in, in.getInt());
    domains = ints(in, ids.length);
    popularity = ints(in, ids.length);
    entityStarts = ints(in, ids.length + 1);
    entityLines = slice(in, entityStarts[ids.length]);
    parsed = new AtomicReferenceArray<>(ids.length);
    int metaLength = in.getInt();
    int bytesLength = in.getInt();
    var meta = new ByteArrayDataInput(bytes(in, metaLength));
    gazetteer = new Gazetteer(Gazetteer.load(meta, new ByteArrayDataInput(bytes(in, bytesLength))));
    groups = ints(in, in.getInt() + 1);
    readings = slice(in, groups[groups.length - 1] * READING);
    readSounds(in);
  }

  /** Bytes of one reading: entity, mechanism, risk, language, short or not, text, pivot, written. */
  private static final int READING = 32;

  /** Holds the knowledge that comes with the program, loaded once. */
  private static final class BuiltIn {
    static final Knowledge INSTANCE = load();

    private static Knowledge load() {
      try (InputStream in = Knowledge.class.getResourceAsStream(BUILT_IN)) {
        if (in == null) {
          throw new KnowledgeException("the program was built without its knowledge; build it again");
        }
        return of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The knowledge that comes with the program. */
  public static Knowledge builtIn() {
    return BuiltIn.INSTANCE;
  }

  /**
   * Knowledge in compiled form.
   *
   * @throws KnowledgeException if these are not bytes of that form
   */
  public static Knowledge of(byte[] compiled) {
    try {
      return new Knowledge(ByteBuffer.wrap(compiled));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hex digest of all that is known. */
  public String fingerprint() {
    return fingerprint;
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** How many entities there are. */
  public int size() {
    return ids.length;
  }

  /** How many surfaces there are. */
  public int surfaces() {
    return groups.length - 1;
  }

  /** The entity of this number. */
  public Entity entity(int number) {
    Entity entity = parsed.get(number);
    if (entity == null) {
      int start = entityStarts[number];
      var line = new byte[entityStarts[number + 1] - start];
      entityLines.get(start, line);
      entity = EntityJson.parse(new String(line, StandardCharsets.UTF_8));
      parsed.set(number, entity);
    }
    return entity;
  }

  /** The id of the entity of this number. */
  public String id(int number) {
    return strings.get(ids[number]);
  }

  /** The field that the entity of this number belongs to, such as {@code chips}. */
  public String domain(int number) {
    return strings.get(domains[number]);
  }

  /** How many entities name the entity of this number as a neighbour or hold a role at it. */
  public int popularity(int number) {
    return popularity[number];
  }

  /** The number of the entity with this id. */
  public OptionalInt number(String id) {
    int low = 0;
    int high = ids.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = strings.get(ids[middle]).compareTo(id);
      if (order == 0) {
        return OptionalInt.of(middle);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return OptionalInt.empty();
  }

  public Optional<Entity> entity(String id) {
    OptionalInt number = number(id);
    return number.isPresent() ? Optional.of(entity(number.getAsInt())) : Optional.empty();
  }

  /** The readings of a surface, by its number in the gazetteer. */
  public List<Alias> aliases(int group) {
    int from = groups[group];
    int to = groups[group + 1];
    var aliases = new ArrayList<Alias>(to - from);
    for (int i = from; i < to; i++) {
      aliases.add(alias(i * READING));
    }
    return aliases;
  }

  /** The readings of whatever folds like {@code surface}: a name, a garble, a Chinese form, pinyin. */
  public List<Alias> lookup(String surface) {
    OptionalInt group = gazetteer.group(surface);
    return group.isPresent() ? aliases(group.getAsInt()) : List.of();
  }

  /** The names that Chinese spells with the sounds of {@code name}. */
  public List<Sound> soundingLike(String name) {
    return sounds.getOrDefault(SoundKey.ofLatin(name), List.of());
  }

  private Alias alias(int at) {
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
    return new Alias(readings.getInt(at), surface);
  }

  private void readSounds(ByteBuffer in) {
    int keys = in.getInt();
    for (int k = 0; k < keys; k++) {
      String key = strings.get(in.getInt());
      int count = in.getInt();
      var named = new ArrayList<Sound>(count);
      for (int i = 0; i < count; i++) {
        named.add(new Sound(in.getInt(), strings.get(in.getInt()), strings.get(in.getInt())));
      }
      sounds.put(key, List.copyOf(named));
    }
  }

  static int[] ints(ByteBuffer in, int count) {
    var ints = new int[count];
    for (int i = 0; i < count; i++) {
      ints[i] = in.getInt();
    }
    return ints;
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static ByteBuffer slice(ByteBuffer in, int length) {
    ByteBuffer slice = in.slice(in.position(), length);
    in.position(in.position() + length);
    return slice;
  }
}
