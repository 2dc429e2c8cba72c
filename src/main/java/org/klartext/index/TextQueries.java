package org.klartext.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.klartext.index.analysis.Analysis;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.plan.Plan;
import org.klartext.index.query.QueryNode;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/**
 * Plans for words in a layer: each is asked of the field of every written layer and language, and an article scores
 * as its best field does, so that a word that stands in both layers does not count twice.
 */
final class TextQueries {
  private static final int FIRST_LETTERS_THAT_MAY_NOT_DIFFER = 1;

  /** How much a part of a compound counts, against the word itself. */
  private static final float PART_WEIGHT = 0.5f;

  /** What stands for a wildcard while the end of the word is looked at: letters that no stemmer takes for an ending. */
  private static final String ANY_LETTERS = "xqx";
  private static final String ANY_LETTER = "x";

  private final List<Layer> layers;
  private final List<Language> languages;

  TextQueries(Layer layer, List<Language> languages) {
    this.layers = layer.written();
    this.languages = languages;
  }

  Optional<Plan> words(QueryNode.Words words) {
    return best(words.entities(), (field, language) -> words(words.text(), field, language));
  }

  Optional<Plan> phrase(QueryNode.Phrase phrase) {
    return best(phrase.entities(), (field, language) -> phrase(phrase, field, language));
  }

  Optional<Plan> wildcard(QueryNode.Wildcard wildcard) {
    return best(List.of(), (field, language) -> wildcard(wildcard.pattern(), field, language));
  }

  Optional<Plan> fuzzy(QueryNode.Fuzzy fuzzy) {
    return best(
        List.of(),
        (field, language) -> {
          LayerTokens tokens = LayerTokens.of(fuzzy.text(), language);
          if (tokens.size() != 1) {
            return words(fuzzy.text(), field, language);
          }
          return List.of(
              new Plan.Alike(field, tokens.term(0), fuzzy.edits(), FIRST_LETTERS_THAT_MAY_NOT_DIFFER));
        });
  }

  /**
   * Wherever the entity is mentioned.
   *
   * @param ids its own, and those it had before
   */
  Plan entity(List<String> ids) {
    return best(ids, (field, language) -> List.of()).orElseThrow();
  }

  /** Plans for one field; none where analysis leaves nothing. */
  private interface InField {
    List<Plan> plans(String field, Language language);
  }

  private Optional<Plan> best(List<String> entities, InField text) {
    var plans = new ArrayList<Plan>();
    for (Language language : languages) {
      for (Layer layer : layers) {
        String field = layer.in(language);
        plans.addAll(text.plans(field, language));
        for (String entity : entities) {
          plans.add(new Plan.Word(field, entityTerm(entity)));
        }
      }
    }
    if (plans.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(plans.size() == 1 ? plans.getFirst() : new Plan.Best(plans));
  }

  /** Words just as they are written. */
  Optional<Plan> exact(QueryNode.Exact exact) {
    return best(List.of(), (field, language) -> exact(exact.words(), field, language));
  }

  /** What stands near each other in one layer. */
  Optional<Plan> near(QueryNode.Near near) {
    return best(
        List.of(),
        (field, language) ->
            new NearQueries(language).of(near).<Plan>map(nearby -> new Plan.Near(field, nearby)).stream().toList());
  }

  private List<Plan> exact(List<String> words, String field, Language language) {
    var forms = new ArrayList<String>();
    for (String word : words) {
      LayerTokens tokens = LayerTokens.of(word, language);
      for (int i = 0; i < tokens.size(); i++) {
        forms.add(word.substring(tokens.start(i), tokens.end(i)));
      }
    }
    List<Plan> folded = words(String.join(" ", words), field, language, false);
    return folded.isEmpty() ? List.of() : List.of(new Plan.Exact(folded.getFirst(), field, language, forms));
  }

  private static List<Plan> words(String text, String field, Language language) {
    return words(text, field, language, true);
  }

  /**
   * What analysis makes one word of is a word, what it makes several of is a phrase: {@code KI-Chips}. A word is also
   * found as a part of a compound, which counts less.
   */
  private static List<Plan> words(String text, String field, Language language, boolean inCompounds) {
    LayerTokens tokens = LayerTokens.of(text, language);
    if (tokens.size() == 0) {
      return List.of();
    }
    if (tokens.size() == 1) {
      String word = tokens.term(0);
      return List.of(
          inCompounds && language == Language.GERMAN
              ? new Plan.WordOrPart(field, word, Schema.PART_TERM + word, PART_WEIGHT)
              : new Plan.Word(field, word));
    }
    var row = new ArrayList<List<String>>();
    for (int i = 0; i < tokens.size(); i++) {
      row.add(List.of(tokens.term(i)));
    }
    return List.of(new Plan.Row(field, row, 0));
  }

  private static List<Plan> phrase(QueryNode.Phrase phrase, String field, Language language) {
    var positions = new ArrayList<List<String>>();
    for (QueryNode.Part part : phrase.parts()) {
      LayerTokens tokens = LayerTokens.of(part.text(), language);
      if (tokens.size() <= 1) {
        var terms = new ArrayList<String>();
        if (tokens.size() == 1) {
          terms.add(tokens.term(0));
          if (phrase.slop() > 0 && language == Language.GERMAN) {
            terms.add(Schema.PART_TERM + tokens.term(0));
          }
        }
        part.entities().forEach(entity -> terms.add(entityTerm(entity)));
        if (!terms.isEmpty()) {
          positions.add(terms);
        }
      } else {
        for (int i = 0; i < tokens.size(); i++) {
          positions.add(List.of(tokens.term(i)));
        }
      }
    }
    if (positions.isEmpty()) {
      return List.of();
    }
    if (positions.size() == 1) {
      return positions.getFirst().stream().<Plan>map(term -> new Plan.Word(field, term)).toList();
    }
    return List.of(new Plan.Row(field, positions, phrase.slop()));
  }

  /** {@code Chips*} also finds what {@code Chips} finds, which the index holds as {@code chip}. */
  private static List<Plan> wildcard(String pattern, String field, Language language) {
    String folded = folded(pattern, letters -> Analysis.of(language).normalize(field, letters).utf8ToString());
    String plain = folded.replace("\\", "");
    if (plain.startsWith(Schema.PART_TERM) || plain.startsWith(Schema.ENTITY_TERM)) {
      return List.of();
    }
    int star = folded.length() - 1;
    if (folded.indexOf('*') == star && folded.indexOf('?') < 0 && folded.indexOf('\\') < 0) {
      var plans = new ArrayList<Plan>(words(pattern.substring(0, pattern.length() - 1), field, language));
      plans.add(new Plan.Beginning(field, folded.substring(0, star)));
      return plans;
    }
    var plans = new ArrayList<Plan>();
    plans.add(new Plan.Like(field, folded));
    stemmed(folded, language).ifPresent(stem -> plans.add(new Plan.Like(field, stem)));
    return plans;
  }

  /**
   * The pattern without the ending that the words it is for have lost in the index: {@code m?ller} → {@code m?ll}.
   */
  private static Optional<String> stemmed(String pattern, Language language) {
    String word = pattern.replace("*", ANY_LETTERS).replace("?", ANY_LETTER);
    LayerTokens tokens = LayerTokens.of(word, language);
    if (pattern.indexOf('\\') >= 0 || tokens.size() != 1 || !word.startsWith(tokens.term(0))) {
      return Optional.empty();
    }
    int kept = pattern.length() - (word.length() - tokens.term(0).length());
    int wild = Math.max(pattern.lastIndexOf('*'), pattern.lastIndexOf('?'));
    return wild < kept && kept < pattern.length() ? Optional.of(pattern.substring(0, kept)) : Optional.empty();
  }

  /** The pattern with its letters folded as those of the texts are, and its signs as they were. */
  private static String folded(String pattern, Function<String, String> fold) {
    var folded = new StringBuilder();
    var letters = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?' || c == '\\') {
        folded.append(fold.apply(letters.toString()));
        letters.setLength(0);
        folded.append(c);
        if (c == '\\') {
          folded.append(pattern.charAt(++i));
        }
      } else {
        letters.append(c);
      }
    }
    return folded.append(fold.apply(letters.toString())).toString();
  }

  private static String entityTerm(String entity) {
    return Schema.ENTITY_TERM + entity;
  }
}
