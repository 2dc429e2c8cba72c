package org.klartext.language.inflect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klartext.language.FrenchElision;
import org.klartext.language.Morphology.Replacement;

/** See {@link Agreement}. Articles, demonstratives and possessives in the singular. */
final class FrenchAgreement implements Agreement {
  /** A determiner: masculine, feminine, and before a vowel where it has a form of its own. */
  private record Determiner(String masculine, String feminine, String vowelMasculine, String vowelFeminine) {
    static Determiner of(String masculine, String feminine) {
      return new Determiner(masculine, feminine, masculine, feminine);
    }

    boolean has(String form) {
      return List.of(masculine, feminine, vowelMasculine, vowelFeminine).contains(form);
    }

    String form(boolean isFeminine, boolean elides) {
      return isFeminine ? elides ? vowelFeminine : feminine : elides ? vowelMasculine : masculine;
    }
  }

  private static final List<Determiner> DETERMINERS =
      List.of(
          new Determiner("du ", "de la ", "de l'", "de l'"),
          new Determiner("au ", "à la ", "à l'", "à l'"),
          new Determiner("le ", "la ", "l'", "l'"),
          Determiner.of("un ", "une "),
          new Determiner("ce ", "cette ", "cet ", "cette "),
          new Determiner("mon ", "ma ", "mon ", "mon "),
          new Determiner("ton ", "ta ", "ton ", "ton "),
          new Determiner("son ", "sa ", "son ", "son "),
          Determiner.of("quel ", "quelle "),
          Determiner.of("aucun ", "aucune "),
          Determiner.of("certain ", "certaine "));

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![\\p{L}'’-])(du |de la |de l['’]|au |à la |à l['’]|le |la |une? |ce |cet |cette |[mts]on |[mts]a |quel |quelle"
              + " |aucune? |certaine? )$|(?<![\\p{L}-])(l['’])$|(?<=[dDlL]['’])(une? )$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST = 12;
  private static final int STEM = 4;

  private final FrenchElision elision = FrenchElision.builtIn();

  @Override
  public Optional<Replacement> fit(String text, int start, int end, Phrase phrase) {
    boolean feminine = phrase.gender().orElse("").equals("f");
    boolean known = feminine || phrase.gender().orElse("").equals("m");
    int from = Math.max(0, start - LONGEST);
    Matcher matcher = BEFORE.matcher(text).region(from, start).useTransparentBounds(true).useAnchoringBounds(true);
    if (!known || !isFormOf(phrase) || !matcher.find()) {
      return Optional.empty();
    }
    String before = matcher.group();
    String plain = before.replace('’', '\'').toLowerCase(Locale.FRENCH);
    for (Determiner determiner : DETERMINERS) {
      if (determiner.has(plain)) {
        String form = determiner.form(feminine, elision.before(phrase.form()));
        String instead = like(before, form, text);
        return form.equals(plain)
            ? Optional.empty()
            : Optional.of(new Replacement(matcher.start(), end, instead + phrase.form(), instead.length()));
      }
    }
    return Optional.empty();
  }

  /** Whether the form is one of the base, whose gender is known, and not a wording of its own. */
  private static boolean isFormOf(Phrase phrase) {
    String base = phrase.base();
    int stem = Math.min(STEM, base.length());
    return phrase.form().regionMatches(true, 0, base, 0, stem);
  }

  private static String like(String before, String form, String text) {
    boolean straight = text.indexOf('’') < 0 && text.indexOf('\'') >= 0;
    String written = straight ? form : form.replace('\'', '’');
    boolean capital = Character.isUpperCase(before.charAt(0));
    return capital ? written.substring(0, 1).toUpperCase(Locale.FRENCH) + written.substring(1) : written;
  }
}
