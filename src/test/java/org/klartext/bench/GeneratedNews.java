package org.klartext.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.klartext.article.Article;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

/**
 * Articles that look like garbled news to an index: German and French words by Zipf's law, 3 to 6 kB each, names of real
 * entities, a quarter of them garbled as the knowledge says they can be (some twenty in a thousand words). The nth
 * article is the same whatever was asked for before.
 *
 * <p>{@link #article} is what is read; {@link #clean} is the same made clear without a pipeline, since what was garbled
 * is known: for measuring an index, not the resolving.
 */
public final class GeneratedNews {
  private static final int WORDS = 60_000;
  private static final int LEAST_LETTERS = 3_000;
  private static final int MOST_LETTERS = 6_000;
  private static final double NAME_SHARE = 0.07;
  private static final double GARBLED_SHARE = 0.25;
  private static final List<String> OUTLETS = List.of("36Kr", "Jiemian", "Caixin", "Huxiu", "Xinhua", "Geekpark", "TMTPost");
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 2_500;
  private static final Map<Language, List<String>> FUNCTION_WORDS =
      Map.of(
          Language.GERMAN,
          List.of("die", "der", "und", "in", "das", "den", "von", "zu", "mit", "ist", "auf", "für", "nicht", "ein", "eine"),
          Language.FRENCH,
          List.of("de", "la", "le", "et", "les", "des", "en", "un", "une", "que", "est", "pour", "dans", "qui", "au"));

  private final long seed;
  private final Map<Language, List<String>> words = new EnumMap<>(Language.class);
  private final double[] shares = new double[WORDS];
  private final List<Name> names;

  /** A name and what a machine made of it; its garbles may be none. */
  private record Name(Entity entity, List<Surface> garbles) {}

  /** A name that stands in an article. */
  private record Planted(int start, String surface, String written, Entity entity, Optional<Surface> garble) {}

  /** An article before it is either read or clear. */
  private record Draft(Article article, List<Planted> planted) {}

  public GeneratedNews(long seed) {
    this.seed = seed;
    words.put(Language.GERMAN, vocabulary("/org/languagetool/resource/de/german.dict", Language.GERMAN));
    words.put(Language.FRENCH, vocabulary("/org/languagetool/resource/fr/french.dict", Language.FRENCH));
    double sum = 0;
    for (int rank = 0; rank < WORDS; rank++) {
      sum += 1.0 / (rank + 2);
      shares[rank] = sum;
    }
    names = names(Knowledge.builtIn());
  }

  /** The word of a rank, 0 the most frequent. */
  public String word(Language language, int rank) {
    return Objects.requireNonNull(words.get(language)).get(rank);
  }

  /** The id of an entity that stands in many articles. */
  public String frequentEntity(int rank) {
    return names.get(rank).entity().id();
  }

  /** The {@code number}th article as it is read. */
  public Article article(int number) {
    return draft(number).article();
  }

  /** The {@code number}th article made clear. */
  public CleanArticle clean(int number) {
    Draft draft = draft(number);
    SourceText source = draft.article().source();
    var script = EditScript.builder(source.value());
    var mentions = new ArrayList<Mention>();
    int growth = 0;
    int garbled = 0;
    for (Planted one : draft.planted()) {
      int end = one.start() + one.surface().length();
      int cleanStart = one.start() + growth;
      Mechanism how = one.garble().map(Surface::how).orElse(Mechanism.EXACT);
      if (one.garble().isPresent()) {
        script.replace(one.start(), end, one.written(), new Cause("names", "names." + how.code(), 0.95, "generated"));
        growth += one.written().length() - one.surface().length();
        garbled += one.surface().length();
      }
      mentions.add(
          new Mention(
              one.entity().id(),
              one.entity().name(draft.article().language()),
              one.entity().type(),
              one.surface(),
              new SourceSpan(one.start(), end),
              new CleanSpan(cleanStart, cleanStart + one.written().length()),
              one.written(),
              how,
              one.garble().map(Surface::pivot).orElse(""),
              one.garble().isPresent() ? Status.APPLIED : Status.KEPT,
              0.95,
              List.of(),
              List.of()));
    }
    var text = new NormalizedText(source, List.of(new StageScript("names", script.build())));
    return new CleanArticle(draft.article(), text, mentions, (double) garbled / source.length());
  }

  private Draft draft(int number) {
    var random = new Random(seed * 1_000_003 + number);
    Language language = random.nextInt(3) == 0 ? Language.FRENCH : Language.GERMAN;
    int letters = LEAST_LETTERS + random.nextInt(MOST_LETTERS - LEAST_LETTERS);
    var text = new StringBuilder(letters + 100);
    var planted = new ArrayList<Planted>();
    int theme = random.nextInt(names.size());
    int inSentence = 0;
    int sentence = 8 + random.nextInt(14);
    while (text.length() < letters) {
      if (inSentence > 0) {
        text.append(' ');
      }
      if (random.nextDouble() < NAME_SHARE) {
        name(random, theme, language, text, planted);
      } else {
        String word = word(language, zipf(random));
        text.append(inSentence == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      }
      inSentence++;
      if (inSentence == sentence) {
        text.append(random.nextInt(6) == 0 ? ".\n\n" : ". ");
        inSentence = 0;
        sentence = 8 + random.nextInt(14);
      }
    }
    Optional<LocalDate> date = random.nextInt(20) == 0 ? Optional.empty() : Optional.of(FIRST_DAY.plusDays(random.nextInt(DAYS)));
    String id = "g%08d".formatted(number);
    var article =
        new Article(
            id,
            "generated/" + language.code() + "/" + id + ".txt",
            language,
            Optional.of(text.substring(0, text.indexOf(".") < 0 ? 40 : Math.min(80, text.indexOf(".")))),
            date,
            Optional.of(OUTLETS.get(random.nextInt(OUTLETS.size()))),
            new SourceText(text.toString()),
            List.of());
    return new Draft(article, planted);
  }

  private void name(Random random, int theme, Language language, StringBuilder text, List<Planted> planted) {
    Name name = names.get(random.nextInt(3) == 0 ? random.nextInt(names.size()) : (theme + random.nextInt(6)) % names.size());
    String right = name.entity().name(language);
    List<Surface> fitting =
        name.garbles().stream().filter(s -> s.language().isEmpty() || s.language().get() == language).toList();
    boolean isGarbled = !fitting.isEmpty() && random.nextDouble() < GARBLED_SHARE;
    Optional<Surface> garble =
        isGarbled ? Optional.of(fitting.get(random.nextInt(fitting.size()))) : Optional.empty();
    String surface = garble.map(Surface::text).orElse(right);
    planted.add(new Planted(text.length(), surface, right, name.entity(), garble));
    text.append(surface);
  }

  private int zipf(Random random) {
    int at = Arrays.binarySearch(shares, random.nextDouble() * shares[WORDS - 1]);
    return Math.min(WORDS - 1, at < 0 ? -at - 1 : at);
  }

  /** Full forms of the language in an order of their own, the function words first. */
  private List<String> vocabulary(String resource, Language language) {
    var all = new TreeSet<String>();
    try {
      Dictionary dictionary = Dictionary.read(Objects.requireNonNull(GeneratedNews.class.getResource(resource)));
      int at = 0;
      for (WordData data : new DictionaryLookup(dictionary)) {
        String word = data.getWord().toString();
        if (at++ % 7 == 0 && word.length() > 2 && word.chars().allMatch(Character::isLetter)) {
          all.add(word);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    var vocabulary = new ArrayList<>(Objects.requireNonNull(FUNCTION_WORDS.get(language)));
    vocabulary.addAll(shuffled.subList(0, WORDS - vocabulary.size()));
    return vocabulary;
  }

  private static List<Name> names(Knowledge knowledge) {
    Map<Integer, List<Surface>> garbles = new TreeMap<>();
    for (int group = 0; group < knowledge.surfaces(); group++) {
      for (Alias alias : knowledge.aliases(group)) {
        boolean isPlain = alias.surface().text().chars().noneMatch(c -> c > 0x2e80) && alias.surface().written().isEmpty();
        if (isPlain && alias.how() != Mechanism.EXACT) {
          garbles.computeIfAbsent(alias.entity(), entity -> new ArrayList<>()).add(alias.surface());
        }
      }
    }
    var names = new ArrayList<Name>();
    for (int number = 0; number < knowledge.size() && names.size() < 2_000; number += 2) {
      Entity entity = knowledge.entity(number);
      boolean isName = entity.type() != EntityType.TERM && entity.type() != EntityType.COMMON;
      if (isName) {
        names.add(new Name(entity, List.copyOf(garbles.getOrDefault(number, List.of()))));
      }
    }
    return names;
  }
}
