package org.klartext.discover;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klartext.discover.Suspect.Kind;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Role;
import org.klartext.knowledge.Surnames;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Likeness;
import org.klartext.resolve.Mention;
import org.klartext.resolve.PinyinSyllables;
import org.klartext.resolve.Status;

/**
 * Looks for what is not known. Articles are added in turn, by one thread; what is kept of them is small.
 *
 * <p>What a mention covers is known or in doubt already and no suspect, save a right name in a role that is another's.
 */
public final class Discovery {
  /** How like a known name a word must be; from a little more on it is in doubt already. */
  private static final double LIKE = 0.8;

  private static final int SHORTEST_SOUND = 5;
  /** Vowels that stand together in no syllable; between two, pinyin has an apostrophe. */
  private static final Pattern HIATUS = Pattern.compile("ea|oa|oe|ae|eo|io(?!ng)|aa|ee|ii|oo|uu");

  private static final Pattern SYLLABLES = Pattern.compile("[aeiou].*[^aeiou].*[aeiou]");

  private final Knowledge knowledge;
  private final Proposals proposals;
  private final Map<Language, NameRuns> runs = new EnumMap<>(Language.class);
  private final Map<Language, RoleFrames> frames = new EnumMap<>(Language.class);
  private final Map<String, Findings> strange = new TreeMap<>();
  private final Map<String, Findings> literal = new TreeMap<>();
  private final Map<Post, Findings> posts = new TreeMap<>();
  private final Stories stories = new Stories();

  public Discovery(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.proposals = new Proposals(knowledge);
    for (Language language : Language.values()) {
      runs.put(language, new NameRuns(LanguagePack.of(language)));
      frames.put(language, new RoleFrames(language));
    }
  }

  /**
   * A role somewhere, as held by somebody.
   *
   * @param at an entity's id
   * @param role such as {@code ceo}
   * @param holder the name in the text
   */
  private record Post(String at, String role, String holder) implements Comparable<Post> {
    @Override
    public int compareTo(Post other) {
      return Comparator.comparing(Post::at).thenComparing(Post::role).thenComparing(Post::holder).compare(this, other);
    }
  }

  public void add(CleanArticle article) {
    Language language = article.article().language();
    NameRuns names = runs.get(language);
    RoleFrames frame = frames.get(language);
    if (names == null || frame == null) {
      return;
    }
    String text = article.text().clean();
    BitSet covered = NameRuns.covered(article);
    var found = new ArrayList<String>();
    for (NameRun run : names.strange(text, covered)) {
      strange.computeIfAbsent(run.text(), key -> new Findings()).add(article, run.start(), run.end());
      found.add(run.text());
    }
    for (Mention mention : article.mentions()) {
      frame
          .holder(text, mention.clean().start(), mention.clean().end())
          .ifPresent(held -> post(article, mention, held.role(), names.name(text, held.start()), covered));
    }
    Matcher company = frame.companies(text);
    while (company.find()) {
      NameRun run = NameRuns.capitals(text, company.end());
      boolean free = !NameRuns.isCovered(covered, run.start(), run.end());
      if (free && !run.isOneWord() && names.areOrdinary(run.text())) {
        literal.computeIfAbsent(run.text(), key -> new Findings()).add(article, run.start(), run.end());
      }
    }
    stories.add(article, found);
  }

  private void post(CleanArticle article, Mention at, String role, NameRun run, BitSet covered) {
    boolean isNamed = run.end() > run.start() && at.status() != Status.UNSURE && at.type() != EntityType.PERSON;
    if (!isNamed) {
      return;
    }
    Optional<Mention> person =
        article.mentions().stream()
            .filter(mention -> mention.clean().start() < run.end() && run.start() < mention.clean().end())
            .findFirst();
    boolean right = person.isEmpty() || person.get().mechanism() == Mechanism.EXACT && person.get().type() == EntityType.PERSON;
    boolean holds = person.isPresent() && hasRole(person.get().entity(), at.entity());
    boolean whole = person.isPresent() || !NameRuns.isCovered(covered, run.start(), run.end());
    if (right && whole && !holds) {
      posts
          .computeIfAbsent(new Post(at.entity(), role, run.text()), key -> new Findings())
          .add(article, run.start(), run.end());
    }
  }

  private boolean hasRole(String person, String at) {
    return knowledge.entity(person).stream().flatMap(entity -> entity.roles().stream()).anyMatch(role -> role.at().equals(at));
  }

  /** What was found, the most worth a look first. */
  public List<Suspect> suspects() {
    var suspects = new ArrayList<Suspect>();
    posts.forEach((post, found) -> suspects.add(held(post, found)));
    strange.forEach((surface, found) -> strange(surface, found).ifPresent(suspects::add));
    literal.forEach((surface, found) -> suspects.add(literal(surface, found)));
    stories.pairs().forEach(pair -> suspects.add(told(pair)));
    suspects.sort(
        Comparator.comparingDouble(Suspect::score).reversed().thenComparing(Suspect::surface).thenComparing(Suspect::kind));
    return List.copyOf(suspects);
  }

  private Suspect held(Post post, Findings found) {
    String at = name(post.at());
    Optional<Entity> known = knownHolder(post);
    String others = known.map(Entity::name).map(name -> "; known in that role: " + name).orElse("");
    var role = new Role(post.at(), post.role(), "", "");
    Entity proposal =
        known.isPresent()
            ? proposals.more(known.get(), post.holder(), Mechanism.MISREADING)
            : proposals.fresh(post.holder(), EntityType.PERSON, found, List.of(role));
    return suspect(post.holder(), Kind.ROLE, found, known.isPresent() ? 3 : 1.5, post.role() + " at " + at + others, proposal);
  }

  /** Who is known to hold a role, among those that stand with where it is held. */
  private Optional<Entity> knownHolder(Post post) {
    Optional<Entity> at = knowledge.entity(post.at());
    return at.stream()
        .flatMap(entity -> entity.related().stream())
        .flatMap(id -> knowledge.entity(id).stream())
        .filter(person -> person.type() == EntityType.PERSON)
        .filter(
            person ->
                person.roles().stream()
                    .anyMatch(role -> role.at().equals(post.at()) && role.as().equals(post.role()) && role.to().isEmpty()))
        .findFirst();
  }

  private Optional<Suspect> strange(String surface, Findings found) {
    if (knowledge.lookup(surface).stream().anyMatch(alias -> alias.how() == Mechanism.EXACT)) {
      return Optional.empty();
    }
    if (isPinyin(surface)) {
      boolean person = surface.indexOf(' ') > 0 && Surnames.isCommon(surface.substring(0, surface.indexOf(' ')));
      Entity proposal = proposals.fresh(surface, person ? EntityType.PERSON : EntityType.COMPANY, found, List.of());
      String reason = person ? "reads like a Chinese person's name" : "reads like pinyin";
      return Optional.of(suspect(surface, Kind.PINYIN, found, person ? 1 : 2, reason, proposal));
    }
    if (surface.indexOf(' ') >= 0 || surface.length() < SHORTEST_SOUND) {
      return Optional.empty();
    }
    return knowledge.soundingLike(surface).stream()
        .max(Comparator.comparingDouble(sound -> likeness(surface, sound)))
        .filter(sound -> likeness(surface, sound) >= LIKE)
        .map(sound -> knowledge.entity(sound.entity()))
        .map(
            known ->
                suspect(
                    surface,
                    Kind.RESPELLING,
                    found,
                    1.5,
                    "sounds in Chinese like " + known.name(),
                    proposals.more(known, surface, Mechanism.RESPELLING)));
  }

  /** Whether all words are syllables of Mandarin as they are joined; one syllable alone says nothing. */
  private static boolean isPinyin(String surface) {
    for (String word : surface.split(" ")) {
      String folded = Folding.fold(word);
      if (!PinyinSyllables.isPinyin(folded) || HIATUS.matcher(folded).find()) {
        return false;
      }
    }
    return SYLLABLES.matcher(Folding.fold(surface)).find();
  }

  private double likeness(String word, Knowledge.Sound sound) {
    return Likeness.of(word, sound, knowledge.entity(sound.entity()), Language.GERMAN);
  }

  private Suspect literal(String surface, Findings found) {
    return suspect(
        surface,
        Kind.LITERAL,
        found,
        1.5,
        "ordinary words where a company is named",
        proposals.fresh(surface, EntityType.COMPANY, found, List.of()));
  }

  private Suspect told(Stories.Pair pair) {
    Findings found = strange.getOrDefault(pair.surface(), new Findings());
    String reason = "%s tells the same story with “%s”".formatted(pair.otherPath(), pair.other());
    Entity fresh = proposals.fresh(pair.other(), EntityType.PERSON, found, List.of());
    return suspect(
        pair.surface(), Kind.TWO_LANGUAGES, found, 2, reason, proposals.more(fresh, pair.surface(), Mechanism.RESPELLING));
  }

  private static Suspect suspect(
      String surface, Kind kind, Findings found, double weight, String reason, Entity proposal) {
    return new Suspect(
        surface, kind, found.count(), found.articles(), found.score(weight), reason, found.lines(), proposal);
  }

  private String name(String id) {
    return knowledge.entity(id).map(Entity::name).orElse(id);
  }
}
