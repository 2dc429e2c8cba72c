package org.klartext.knowledge.derive;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.SignStem;
import org.klartext.language.Language;

/** Words of Chinese names and what translators make of them: 银河 is {@code Galaxie}, {@code Galaxy}, {@code Voie lactée}. */
public final class Glosses {
  private static final ObjectMapper JSON = new JsonMapper();
  private static final int LONGEST = 6;

  /** The language a machine takes its words from: the article's, or English on the way. */
  enum Through {
    GERMAN,
    FRENCH,
    ENGLISH;

    Optional<Language> language() {
      return switch (this) {
        case GERMAN -> Optional.of(Language.GERMAN);
        case FRENCH -> Optional.of(Language.FRENCH);
        case ENGLISH -> Optional.empty();
      };
    }
  }

  /**
   * One word's glosses.
   *
   * @param isSuffix whether it says what kind of thing a name names, as 科技 (technology) does
   */
  record Gloss(String zh, List<String> german, List<String> french, List<String> english, boolean isSuffix) {
    List<String> through(Through through) {
      return switch (through) {
        case GERMAN -> german;
        case FRENCH -> french;
        case ENGLISH -> english;
      };
    }
  }

  private record Line(
      @Nullable String zh,
      @Nullable List<String> de,
      @Nullable List<String> fr,
      @Nullable List<String> en,
      boolean suffix) {}

  private final Map<String, Gloss> words = new HashMap<>();
  private final List<Gloss> backward = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  /**
   * Reads glosses, one JSON object a line.
   *
   * @param file named in errors
   * @throws KnowledgeException naming file and line
   */
  public static Glosses read(String file, BufferedReader lines) throws IOException {
    var glosses = new Glosses();
    int number = 0;
    for (String json = lines.readLine(); json != null; json = lines.readLine()) {
      number++;
      if (json.isBlank()) {
        continue;
      }
      try {
        Line line = JSON.readValue(json, Line.class);
        if (line.zh == null || line.zh.isEmpty()) {
          throw new KnowledgeException("%s:%d: \"zh\" is missing".formatted(file, number));
        }
        glosses.words.put(
            line.zh, new Gloss(line.zh, list(line.de), list(line.fr), BritishSpelling.both(list(line.en)), line.suffix));
      } catch (JacksonException e) {
        throw new KnowledgeException("%s:%d: %s".formatted(file, number, e.getOriginalMessage()), e);
      }
    }
    return glosses;
  }

  /** The glosses that come with the program. */
  public static Glosses builtIn() throws IOException {
    String resource = "/org/klartext/knowledge/glosses.jsonl";
    try (InputStream in = Glosses.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new KnowledgeException("the program was built without its glosses; build it again");
      }
      return read("glosses.jsonl", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }
  }

  /** Adds the words of {@code others} that have no gloss yet. */
  public void add(Glosses others) {
    others.words.forEach(words::putIfAbsent);
  }

  /** Adds words for the way back alone: more than anyone would try the other way. */
  public void addBackward(Glosses others) {
    backward.addAll(others.words.values());
  }

  private static List<String> list(@Nullable List<String> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  /** Places stand in names as they are called: 上海海港 is {@code Shanghai Harbour}. */
  public void addPlaces(Iterable<Entity> entities) {
    for (Entity entity : entities) {
      if (entity.type() != EntityType.PLACE) {
        continue;
      }
      for (String zh : entity.chinese()) {
        if (zh.length() > 1) {
          places.add(zh);
          words.putIfAbsent(zh, place(zh, entity));
        }
      }
    }
  }

  private static Gloss place(String zh, Entity place) {
    return new Gloss(
        zh, forms(place, Language.GERMAN), forms(place, Language.FRENCH), List.of(place.name()), false);
  }

  private static List<String> forms(Entity place, Language language) {
    var forms = new ArrayList<String>();
    forms.add(place.name(language));
    Optional.ofNullable(place.adjectives().get(language)).ifPresent(forms::add);
    return forms;
  }

  /** By stem, with the code of its language before it: the Chinese words that it may render. English goes with both. */
  public SortedMap<String, SortedSet<String>> signs() {
    SortedMap<String, SortedSet<String>> signs = new TreeMap<>();
    var all = new ArrayList<>(words.values());
    all.addAll(backward);
    for (Gloss gloss : all) {
      addSigns(Language.GERMAN, gloss, gloss.german(), signs);
      addSigns(Language.FRENCH, gloss, gloss.french(), signs);
      for (Language language : Language.values()) {
        addSigns(language, gloss, gloss.english(), signs);
      }
    }
    return signs;
  }

  private static void addSigns(Language language, Gloss gloss, List<String> forms, Map<String, SortedSet<String>> signs) {
    for (String form : forms) {
      if (form.indexOf(' ') < 0) {
        String stem = language.code() + SignStem.of(language, form);
        signs.computeIfAbsent(stem, key -> new TreeSet<>()).add(gloss.zh());
      }
    }
  }

  /** The words that say what kind of thing a name names, sorted. */
  public List<String> kinds() {
    return words.values().stream().filter(Gloss::isSuffix).map(Gloss::zh).sorted().toList();
  }

  /** Whether {@code zh} is a place's name: what is named after it is not called by it alone. */
  boolean isPlace(String zh) {
    return places.contains(zh);
  }

  @Nullable Gloss word(String zh) {
    return words.get(zh);
  }

  /**
   * The ways to part {@code zh} into known words and Latin pieces, with as few parts as it takes; none if it cannot be
   * parted.
   */
  List<List<Gloss>> partings(String zh) {
    var fewest = new ArrayList<List<List<Gloss>>>();
    fewest.add(List.of(List.of()));
    for (int end = 1; end <= zh.length(); end++) {
      fewest.add(partingsUpTo(zh, end, fewest));
    }
    return fewest.getLast();
  }

  private List<List<Gloss>> partingsUpTo(String zh, int end, List<List<List<Gloss>>> fewest) {
    var best = new ArrayList<List<Gloss>>();
    int least = Integer.MAX_VALUE;
    for (int start = 0; start < end; start++) {
      Optional<Gloss> part = part(zh, start, end);
      if (part.isEmpty()) {
        continue;
      }
      for (List<Gloss> before : fewest.get(start)) {
        int size = before.size() + 1;
        if (size < least) {
          least = size;
          best.clear();
        }
        if (size == least) {
          var parting = new ArrayList<>(before);
          parting.add(part.get());
          best.add(parting);
        }
      }
    }
    return best;
  }

  private Optional<Gloss> part(String zh, int start, int end) {
    String piece = zh.substring(start, end);
    if (piece.chars().noneMatch(c -> Pinyin.isHan((char) c))) {
      boolean whole =
          (start == 0 || Pinyin.isHan(zh.charAt(start - 1))) && (end == zh.length() || Pinyin.isHan(zh.charAt(end)));
      List<String> same = List.of(piece.strip());
      return whole && !piece.isBlank() ? Optional.of(new Gloss(piece, same, same, same, false)) : Optional.empty();
    }
    return end - start > LONGEST ? Optional.empty() : Optional.ofNullable(words.get(piece));
  }
}
