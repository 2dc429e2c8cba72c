package org.klartext.knowledge.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.knowledge.derive.Glosses.Gloss;
import org.klartext.knowledge.derive.Glosses.Through;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Lexicon;

/**
 * The pivot word by word.
 *
 * <table>
 * <caption>What it derives</caption>
 * <tr><td>36氪<td>36 Krypton, Krypton 36
 * <tr><td>阶跃星辰<td>Step Star, StepStar
 * <tr><td>银河通用<td>Galaxy Universal, Galaxie Universal …
 * <tr><td>月之暗面<td>Dunkle Seite des Mondes, Dark Side of the Moon, face cachée de la Lune
 * <tr><td>豆包<td>Bohne Brötchen, Bohnenbrötchen
 * </table>
 *
 * <p>When not: names of persons, which translators spell and do not translate.
 */
final class LiteralDerivation implements Derivation {
  /** Renderings of one parting; names with more readings than this are said in no usual way. */
  private static final int MOST = 96;

  private static final int MOST_PARTS = 5;
  private static final Set<String> PREPOSITIONS = Set.of("at", "by", "for", "in", "of", "off", "on", "out", "to", "up");
  private static final Set<String> MONTHS = Set.of("mars", "mai", "august", "march", "may", "août", "märz");

  private final Glosses glosses;
  private final Lexicon.Reader german = LanguagePack.of(Language.GERMAN).lexicon().reader();

  LiteralDerivation(Glosses glosses) {
    this.glosses = glosses;
  }

  @Override
  public void derive(Entity entity, Consumer<Surface> surfaces) {
    if (entity.type() == EntityType.PERSON || entity.type() == EntityType.COMMON || entity.type() == EntityType.TERM) {
      return;
    }
    for (String zh : entity.chinese()) {
      boolean oneSign = zh.length() < 2 || !zh.chars().anyMatch(c -> Pinyin.isHan((char) c));
      if (oneSign || zh.indexOf('·') >= 0) {
        continue;
      }
      for (List<Gloss> parting : glosses.partings(zh)) {
        boolean named = parting.size() > 1 && parting.getFirst().zh().equals(entity.name());
        if (parting.size() <= MOST_PARTS && !isPlaceAlone(entity, parting) && !named) {
          derive(entity, zh, parting, surfaces);
        }
      }
    }
  }

  /** {@code Chine A} would be found in {@code la Chine a publié}. */
  private static boolean endsInVerb(String text) {
    return text.endsWith(" A");
  }

  /** {@code All In} begins {@code All-in-One}. */
  private static boolean endsInPreposition(String text) {
    return PREPOSITIONS.contains(text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /** A place's own name is no gloss of it. */
  private static boolean isPlaceAlone(Entity entity, List<Gloss> parting) {
    return entity.type() == EntityType.PLACE && parting.size() == 1;
  }

  private void derive(Entity entity, String zh, List<Gloss> parting, Consumer<Surface> surfaces) {
    for (Through through : Through.values()) {
      Optional<Language> language = through.language();
      for (String text : renderings(parting, through)) {
        if (language.isPresent() && isPartOf(text, entity.name(language.get()))) {
          continue;
        }
        if (!language.equals(Optional.of(Language.GERMAN)) && endsInVerb(text)) {
          continue;
        }
        var literal = Surface.garbled(text, Mechanism.LITERAL, zh, false);
        Surface surface = language.isPresent() ? literal.in(language.get()) : literal;
        boolean described = language.isPresent() && isDescription(entity, parting, through, text);
        boolean word = language.isEmpty() && parting.size() == 1 && text.indexOf(' ') < 0;
        boolean open = through == Through.ENGLISH && endsInPreposition(text);
        surfaces.accept(described || open ? surface.withRisk(Risk.HIGH) : word ? surface.withRisk(Risk.SOME) : surface);
      }
    }
  }

  /**
   * {@code chinesische Mannschaft} describes what it names: right German, if not its full name. So does {@code türkische
   * Fluggesellschaft}, a place's adjective and nothing but a kind of company.
   */
  private boolean isDescription(Entity entity, List<Gloss> parting, Through through, String text) {
    if (!glosses.isPlace(parting.getFirst().zh())) {
      return false;
    }
    return switch (entity.type()) {
      case ORG, EVENT -> true;
      case CLUB -> parting.stream().skip(1).allMatch(Gloss::isSuffix) || !isApposed(parting.getFirst(), through, text);
      case COMPANY -> parting.stream().skip(1).allMatch(Gloss::isSuffix) && isBent(parting.getFirst(), through, text);
      case PERSON, PRODUCT, MEDIA, PLACE, WORK, FICTIONAL, COMMON, TERM -> false;
    };
  }

  /** Whether {@code text} puts the place's bare name first: {@code Wuhan Drei Städte}, which no description does. */
  private static boolean isApposed(Gloss place, Through through, String text) {
    return through == Through.GERMAN && text.startsWith(place.german().getFirst() + " ");
  }

  /** Whether {@code text} has the adjective of a place and not its name: {@code Türkische Fluggesellschaft}. */
  private static boolean isBent(Gloss place, Through through, String text) {
    List<String> forms = place.through(through);
    String name = Folding.fold(forms.getFirst());
    String folded = Folding.fold(text);
    return forms.stream().skip(1).anyMatch(form -> folded.contains(Folding.fold(form))) && !folded.contains(name);
  }

  /** {@code Nationalmannschaft} is short for {@code chinesische Fußballnationalmannschaft} and no garble of it. */
  private static boolean isPartOf(String text, String name) {
    return Folding.fold(name).endsWith(Folding.fold(text));
  }

  private Set<String> renderings(List<Gloss> parting, Through through) {
    List<List<String>> all = List.of(List.of());
    for (Gloss part : parting) {
      var next = new ArrayList<List<String>>();
      for (List<String> before : all) {
        for (String gloss : part.through(through)) {
          var words = new ArrayList<>(before);
          words.add(gloss);
          next.add(words);
        }
      }
      if (next.size() > MOST) {
        return Set.of();
      }
      all = next;
    }
    Set<String> texts = new LinkedHashSet<>();
    for (List<String> words : all) {
      texts.addAll(orders(words, through));
    }
    return texts;
  }

  private List<String> orders(List<String> words, Through through) {
    var orders = new ArrayList<String>();
    String plain = String.join(" ", words);
    if (isDate(plain)) {
      return orders;
    }
    if (through == Through.GERMAN) {
      Inflection.phrase(plain).forEach(form -> orders.add(capitalized(form)));
      if (words.size() > 1 && isAdjective(words.getFirst())) {
        Inflection.phrase(withAdjective(words)).forEach(form -> orders.add(capitalized(form)));
      }
      GermanCompound.of(words).ifPresent(orders::add);
    } else {
      orders.add(capitalized(plain));
    }
    if (words.size() == 2) {
      String reversed = words.getLast() + " " + words.getFirst();
      boolean numbered = Character.isDigit(words.getFirst().charAt(0));
      if (!isDate(reversed) && (numbered || through == Through.FRENCH)) {
        orders.add(capitalized(reversed));
      }
      if (through == Through.FRENCH && !numbered) {
        orders.add(capitalized(words.getLast()) + FrenchOf.before(words.getFirst()) + words.getFirst());
      }
    }
    if (words.size() > 1 && through == Through.ENGLISH) {
      orders.add(String.join("", words.stream().map(LiteralDerivation::capitalized).toList()));
    }
    return orders;
  }

  /** {@code 19 mars}, which no rocket is called by. */
  private static boolean isDate(String text) {
    int space = text.indexOf(' ');
    return space > 0
        && text.substring(0, space).chars().allMatch(c -> Character.isDigit(c) || c == '-')
        && MONTHS.contains(text.substring(space + 1).toLowerCase(Locale.ROOT));
  }

  /** {@code dunkel}, but not {@code auf}, which bends before no noun. */
  private boolean isAdjective(String word) {
    List<Lexicon.Reading> readings = german.readings(word);
    boolean bends =
        readings.isEmpty() || readings.stream().anyMatch(reading -> reading.tag().matches("(ADJ|PA[12]):.*"));
    return Character.isLowerCase(word.charAt(0)) && word.indexOf(' ') < 0 && bends;
  }

  private static String withAdjective(List<String> words) {
    var inflected = new ArrayList<>(words);
    inflected.set(0, words.getFirst() + "e");
    return String.join(" ", inflected);
  }

  private static String capitalized(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The French "of" before a word. */
  private static final class FrenchOf {
    private FrenchOf() {}

    static String before(String word) {
      return "aeiouéèêâîôûh".indexOf(Character.toLowerCase(word.charAt(0))) >= 0 ? " d'" : " de ";
    }
  }
}
