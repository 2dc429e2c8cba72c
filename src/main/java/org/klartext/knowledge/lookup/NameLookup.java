package org.klartext.knowledge.lookup;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Gazetteer;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;

/**
 * Finds the entities that a name can mean, the likeliest first. Safe for use by many threads.
 *
 * <p>What is spelt alike is looked for first; names that begin so, are spelt nearly so or sound so follow only where
 * there is room for more candidates.
 */
public final class NameLookup {
  private static final int MOST_BEGINNINGS = 200;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_FUZZY = 4;
  private static final int TWO_EDITS_FROM = 8;
  private static final Pattern NUMBERED_TONES = Pattern.compile("(?:\\p{Alpha}+[1-5][ '-]?)+");

  private final Knowledge knowledge;
  private volatile @Nullable Sounds sounds;

  public NameLookup(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Holds what takes long to load and only Chinese needs. */
  private static final class Characters {
    static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
  }

  /** The candidates for {@code name}, {@code most} of them. */
  public List<NameCandidate> candidates(String name, int most) {
    var found = new Found(knowledge);
    String asked = name.strip();
    knowledge.number(asked).ifPresent(entity -> found.add(entity, new Feature("id", 1, asked, asked)));
    spelt(asked, found);
    if (found.size() < most) {
      beginning(asked, found);
    }
    if (found.size() < most && !isHan(asked)) {
      near(asked, found);
      sounding(asked, found);
    }
    return found.best(most);
  }

  private void spelt(String asked, Found found) {
    for (Alias alias : knowledge.lookup(asked)) {
      found.add(alias, spelling(alias.surface(), asked));
    }
    if (isHan(asked)) {
      String simplified = Characters.SIMPLIFIED.transliterate(asked);
      if (!simplified.equals(asked)) {
        for (Alias alias : knowledge.lookup(simplified)) {
          double score = spelling(alias.surface(), simplified).score();
          found.add(alias, new Feature("traditional", score, asked, simplified));
        }
      }
    } else {
      joined(asked, found);
    }
    if (NUMBERED_TONES.matcher(asked).matches()) {
      String plain = asked.replaceAll("[1-5]", "").replace("lv", "lu").replace("nv", "nu");
      for (Alias alias : knowledge.lookup(plain)) {
        double score = spelling(alias.surface(), plain).score();
        found.add(alias, new Feature("pinyin-tones", score, asked, alias.surface().text()));
      }
    }
  }

  /** Syllables and words that were typed apart. */
  private void joined(String asked, Found found) {
    String joined = Folding.fold(asked).replace(" ", "");
    if (Folding.fold(asked).indexOf(' ') > 0) {
      for (Alias alias : knowledge.lookup(joined)) {
        double score = spelling(alias.surface(), joined).score();
        found.add(alias, new Feature("joined", score, asked, alias.surface().text()));
      }
    }
  }

  private static Feature spelling(Surface surface, String asked) {
    double certainty =
        switch (surface.how()) {
          case EXACT -> surface.isShort() ? 0.95 : 1;
          case PINYIN, SPELLING, CASING -> 0.9;
          case MISREADING, CALQUE, RESPELLING -> 0.85;
          case LITERAL -> surface.risk() == Risk.NONE ? 0.85 : 0.6;
          case HOMOGRAPH -> 0.8;
        };
    String right = surface.pivot().isEmpty() ? "name" : "chinese";
    String name = surface.how() == Mechanism.EXACT ? right : surface.how().code();
    boolean isSame = surface.text().equals(asked);
    return new Feature(name, isSame ? certainty : certainty - 0.02, asked, surface.text());
  }

  private void beginning(String asked, Found found) {
    String folded = Folding.fold(asked);
    int letters = folded.length();
    if (letters < SHORTEST_BEGINNING) {
      return;
    }
    for (int group : knowledge.gazetteer().startingWith(asked, MOST_BEGINNINGS)) {
      for (Alias alias : knowledge.aliases(group)) {
        String text = alias.surface().text();
        if (alias.how() == Mechanism.EXACT && Folding.fold(text).length() > letters) {
          found.add(alias, new Feature("beginning", 0.4 + 0.4 * letters / text.length(), asked, text));
        }
      }
    }
  }

  private void near(String asked, Found found) {
    int letters = Folding.fold(asked).length();
    if (letters < SHORTEST_FUZZY) {
      return;
    }
    int edits = letters >= TWO_EDITS_FROM ? 2 : 1;
    for (Gazetteer.Near near : knowledge.gazetteer().near(asked, edits)) {
      double likeness = 1 - (double) near.edits() / letters;
      for (Alias alias : knowledge.aliases(near.group())) {
        boolean isRight = alias.how() == Mechanism.EXACT;
        found.add(
            alias, new Feature("fuzzy", likeness * (isRight ? 0.9 : 0.7), asked, alias.surface().text()));
      }
    }
  }

  private void sounding(String asked, Found found) {
    for (Alias alias : sounds().inGerman(asked)) {
      String sound = Sounds.german(alias.surface().text());
      found.add(alias, new Feature("phonetic-german", heard(asked, alias), Sounds.german(asked), sound));
    }
    for (Alias alias : sounds().inFrench(asked)) {
      String sound = Sounds.french(alias.surface().text());
      found.add(alias, new Feature("phonetic-french", heard(asked, alias), Sounds.french(asked), sound));
    }
    for (Knowledge.Sound sound : knowledge.soundingLike(asked)) {
      Surface surface = Surface.garbled(asked, Mechanism.RESPELLING, sound.pivot(), false);
      String syllables = sound.pivot() + " " + sound.syllables();
      found.add(new Alias(sound.entity(), surface), new Feature("phonetic-chinese", 0.5, asked, syllables));
    }
  }

  /** Of names that sound alike those come first that are also spelt alike. */
  private static double heard(String asked, Alias alias) {
    String one = Folding.fold(asked);
    String other = Folding.fold(alias.surface().text());
    return 0.35 + 0.45 * (1 - (double) distance(one, other) / Math.max(one.length(), other.length()));
  }

  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  private Sounds sounds() {
    Sounds made = sounds;
    if (made == null) {
      made = Sounds.of(knowledge);
      sounds = made;
    }
    return made;
  }

  private static boolean isHan(String text) {
    return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /** Candidates while they are found. */
  private static final class Found {
    private final Knowledge knowledge;
    private final Map<Integer, Map<String, Feature>> features = new HashMap<>();
    private final Map<Integer, Surface> surfaces = new HashMap<>();
    private final Map<Integer, Double> scores = new HashMap<>();

    Found(Knowledge knowledge) {
      this.knowledge = knowledge;
    }

    int size() {
      return scores.size();
    }

    void add(Alias alias, Feature feature) {
      if (feature.score() > scores.getOrDefault(alias.entity(), 0.0)) {
        surfaces.put(alias.entity(), alias.surface());
      }
      add(alias.entity(), feature);
    }

    /** Of features of one name the strongest. */
    void add(int entity, Feature feature) {
      features
          .computeIfAbsent(entity, e -> new HashMap<>())
          .merge(feature.name(), feature, (one, other) -> other.score() > one.score() ? other : one);
      scores.merge(entity, feature.score(), Math::max);
    }

    List<NameCandidate> best(int most) {
      var numbers = new ArrayList<>(scores.keySet());
      numbers.sort(
          Comparator.comparingDouble((Integer entity) -> -scores.getOrDefault(entity, 0.0))
              .thenComparingInt(entity -> -knowledge.popularity(entity))
              .thenComparingInt(entity -> entity));
      return numbers.stream().limit(most).map(this::candidate).toList();
    }

    private NameCandidate candidate(int entity) {
      var sorted = new ArrayList<>(features.getOrDefault(entity, Map.of()).values());
      sorted.sort(Comparator.comparingDouble(Feature::score).reversed().thenComparing(Feature::name));
      Surface surface =
          surfaces.getOrDefault(
              entity, Surface.right(knowledge.entity(entity).name(), Optional.empty(), false));
      return new NameCandidate(knowledge.entity(entity), surface, scores.getOrDefault(entity, 0.0), sorted);
    }
  }
}
