package org.klartext.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;

/**
 * Everything that is known: entities, their surfaces, their sounds. Immutable, safe for use by many threads.
 *
 * <p>It lies in layers, one compiled file each: the built-in one below, those of the user above. An entity of a layer
 * takes the place of one with the same id below it; a surface has the readings of all layers. Entities have numbers, which
 * stay the same as long as the layers do; what is not asked for is not parsed.
 */
public final class Knowledge {
  /** The origin of the knowledge that comes with the program. */
  public static final String BUILT_IN = "built-in";

  private static final int UNSEEN = 0;
  private static final int HIDDEN = 1;
  private static final int VISIBLE = 2;

  private final List<Layer> layers;
  private final int[] entityBases;
  private final int[] groupBases;
  private final Gazetteer gazetteer;
  private final Backward backward;
  private final AtomicIntegerArray visibility;

  /**
   * A name that is spelt by sound in Chinese.
   *
   * @param entity its number
   * @param pivot the Chinese form
   * @param syllables how that is read, parted by spaces
   */
  public record Sound(int entity, String pivot, String syllables) {}

  private Knowledge(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    entityBases = new int[layers.size() + 1];
    groupBases = new int[layers.size() + 1];
    for (int i = 0; i < layers.size(); i++) {
      entityBases[i + 1] = entityBases[i] + layers.get(i).size();
      groupBases[i + 1] = groupBases[i] + layers.get(i).surfaces();
    }
    gazetteer = new Gazetteer(this.layers, groupBases);
    backward = new Backward(this.layers, entityBases);
    visibility = new AtomicIntegerArray(entityBases[layers.size() - 1]);
  }

  /** Holds the knowledge that comes with the program, loaded once. */
  private static final class BuiltIn {
    static final Knowledge INSTANCE = of(BUILT_IN, CompiledFile.builtIn());
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
    return of(BUILT_IN, ByteBuffer.wrap(compiled));
  }

  private static Knowledge of(String origin, ByteBuffer compiled) {
    return new Knowledge(List.of(Layer.of(origin, compiled)));
  }

  /**
   * This knowledge with another layer over it.
   *
   * @param origin where the layer comes from, for people
   * @param compiled the layer
   * @throws KnowledgeException if these are not bytes of that form
   */
  public Knowledge with(String origin, ByteBuffer compiled) {
    var more = new ArrayList<>(layers);
    more.add(Layer.of(origin, compiled));
    return new Knowledge(more);
  }

  /** Hex digest of all that is known, in all layers. */
  public String fingerprint() {
    if (layers.size() == 1) {
      return layers.getFirst().fingerprint();
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      layers.forEach(layer -> digest.update(layer.fingerprint().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The way back from translations. */
  public Backward backward() {
    return backward;
  }

  /** How many entities there are, those that a layer above replaces among them. */
  public int size() {
    return entityBases[layers.size()];
  }

  /** How many surfaces there are; one that two layers know counts twice. */
  public int surfaces() {
    return groupBases[layers.size()];
  }

  /** Where the layers come from, the lowest first. */
  public List<String> origins() {
    return layers.stream().map(Layer::origin).toList();
  }

  /** The place in {@link #origins()} of the layer that the entity of this number comes from. */
  public int layer(int number) {
    return indexOf(number, entityBases);
  }

  /** Where the entity of this number comes from. */
  public String origin(int number) {
    return layerOf(number).origin();
  }

  /** Whether the entity of this number was imported from a table, unweighed by a person. */
  public boolean isImported(int number) {
    return layerOf(number).isImported();
  }

  /** Whether an entity of a layer above takes the place of the one of this number. */
  public boolean isReplaced(int number) {
    if (number >= visibility.length()) {
      return false;
    }
    int seen = visibility.get(number);
    if (seen == UNSEEN) {
      OptionalInt top = number(id(number));
      seen = top.isPresent() && top.getAsInt() == number ? VISIBLE : HIDDEN;
      visibility.set(number, seen);
    }
    return seen == HIDDEN;
  }

  /** The entity of this number. */
  public Entity entity(int number) {
    int layer = indexOf(number, entityBases);
    return layers.get(layer).entity(number - entityBases[layer]);
  }

  /** The line of JSON that the entity of this number was read from. */
  public String line(int number) {
    int layer = indexOf(number, entityBases);
    return layers.get(layer).line(number - entityBases[layer]);
  }

  /** The id of the entity of this number. */
  public String id(int number) {
    int layer = indexOf(number, entityBases);
    return layers.get(layer).id(number - entityBases[layer]);
  }

  /** The field that the entity of this number belongs to, such as {@code chips}. */
  public String domain(int number) {
    int layer = indexOf(number, entityBases);
    return layers.get(layer).domain(number - entityBases[layer]);
  }

  /** How many entities of its layer name the entity of this number as a neighbour or hold a role at it. */
  public int popularity(int number) {
    int layer = indexOf(number, entityBases);
    return layers.get(layer).popularity(number - entityBases[layer]);
  }

  /** The number of the entity with this id, in the highest layer that has one. */
  public OptionalInt number(String id) {
    for (int i = layers.size() - 1; i >= 0; i--) {
      int number = layers.get(i).number(id);
      if (number >= 0) {
        return OptionalInt.of(entityBases[i] + number);
      }
    }
    return OptionalInt.empty();
  }

  public Optional<Entity> entity(String id) {
    OptionalInt number = number(id);
    return number.isPresent() ? Optional.of(entity(number.getAsInt())) : Optional.empty();
  }

  /** The readings of a surface found in a text, in all layers. */
  public List<Alias> aliases(Gazetteer.Match match) {
    return aliases(match.groups());
  }

  /** The readings of a surface in one layer, by its number in the gazetteer. */
  public List<Alias> aliases(int group) {
    int at = indexOf(group, groupBases);
    Layer layer = layers.get(at);
    var aliases = new ArrayList<Alias>();
    for (Layer.Reading reading : layer.readings(group - groupBases[at])) {
      OptionalInt number =
          reading.entity() < layer.size()
              ? OptionalInt.of(entityBases[at] + reading.entity())
              : number(layer.guest(reading.entity()));
      if (number.isPresent() && !isReplaced(number.getAsInt())) {
        aliases.add(new Alias(number.getAsInt(), reading.surface()));
      }
    }
    return aliases;
  }

  /** Where a weighed layer knows a surface, what imports say of it does not count. */
  private List<Alias> aliases(List<Integer> groups) {
    if (groups.size() == 1) {
      return aliases((int) groups.getFirst());
    }
    var weighed = new ArrayList<Alias>();
    var imported = new ArrayList<Alias>();
    for (int group : groups) {
      boolean isImport = layers.get(indexOf(group, groupBases)).isImported();
      (isImport ? imported : weighed).addAll(aliases(group));
    }
    return weighed.isEmpty() ? imported : weighed;
  }

  /** The readings of whatever folds like {@code surface}: a name, a garble, a Chinese form, pinyin. */
  public List<Alias> lookup(String surface) {
    return aliases(gazetteer.groups(surface));
  }

  /** The names that Chinese spells with the sounds of {@code name}; those of imported layers are left out. */
  public List<Sound> soundingLike(String name) {
    String key = SoundKey.ofLatin(name);
    return sounds(layer -> layer.soundingLike(key));
  }

  /** The people whom Chinese spells by sound with a given name, folded; those of imported layers are left out. */
  public List<Sound> called(String givenName) {
    return sounds(layer -> layer.people().called(givenName));
  }

  /** Those of them with a role at the entity of an id, or related to it; those of imported layers are left out. */
  public List<Sound> peopleWith(String id) {
    return sounds(layer -> layer.people().with(id));
  }

  private List<Sound> sounds(Function<Layer, List<Sound>> of) {
    var found = new ArrayList<Sound>();
    for (int i = 0; i < layers.size(); i++) {
      if (!layers.get(i).isImported()) {
        for (Sound sound : of.apply(layers.get(i))) {
          int number = entityBases[i] + sound.entity();
          if (!isReplaced(number)) {
            found.add(new Sound(number, sound.pivot(), sound.syllables()));
          }
        }
      }
    }
    return found;
  }

  private Layer layerOf(int number) {
    return layers.get(indexOf(number, entityBases));
  }

  private static int indexOf(int number, int[] bases) {
    int at = bases.length - 2;
    while (number < bases[at]) {
      at--;
    }
    return at;
  }
}
