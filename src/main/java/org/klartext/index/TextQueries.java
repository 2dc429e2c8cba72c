package org.klartext.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.klartext.index.analysis.Analysis;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.query.QueryNode;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;

/**
 * Queries for words in a layer: each is asked of the field of every written layer and language, and an article scores
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

  Optional<Query> words(QueryNode.Words words) {
    return best(words.entities(), (field, language) -> words(words.text(), field, language));
  }

  Optional<Query> phrase(QueryNode.Phrase phrase) {
    return best(phrase.entities(), (field, language) -> phrase(phrase, field, language));
  }

  Optional<Query> wildcard(QueryNode.Wildcard wildcard) {
    return best(List.of(), (field, language) -> wildcard(wildcard.pattern(), field, language));
  }

  Optional<Query> fuzzy(QueryNode.Fuzzy fuzzy) {
    return best(
        List.of(),
        (field, language) -> {
          LayerTokens tokens = LayerTokens.of(fuzzy.text(), language);
          if (tokens.size() != 1) {
            return words(fuzzy.text(), field, language);
          }
          return List.of(alike(tokens.term(0), fuzzy.edits(), field));
        });
  }

  /**
   * Wherever the entity is mentioned.
   *
   * @param ids its own, and those it had before
   */
  Query entity(List<String> ids) {
    return best(ids, (field, language) -> List.of()).orElseThrow();
  }

  /** Queries for one field; none where analysis leaves nothing. */
  private interface InField {
    List<Query> queries(String field, Language language);
  }

  private Optional<Query> best(List<String> entities, InField text) {
    var queries = new ArrayList<Query>();
    for (Language language : languages) {
      for (Layer layer : layers) {
        String field = layer.in(language);
        queries.addAll(text.queries(field, language));
        for (String entity : entities) {
          queries.add(new TermQuery(entityTerm(field, entity)));
        }
      }
    }
    if (queries.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0));
  }

  /** Words just as they are written. */
  Optional<Query> exact(QueryNode.Exact exact) {
    return best(List.of(), (field, language) -> exact(exact.words(), field, language));
  }

  /** What stands near each other in one layer. */
  Optional<Query> near(QueryNode.Near near) {
    return best(
        List.of(),
        (field, language) ->
            new NearQueries(field, language).of(near).<Query>map(source -> new IntervalQuery(field, source)).stream()
                .toList());
  }

  private List<Query> exact(List<String> words, String field, Language language) {
    var forms = new ArrayList<String>();
    for (String word : words) {
      LayerTokens tokens = LayerTokens.of(word, language);
      for (int i = 0; i < tokens.size(); i++) {
        forms.add(word.substring(tokens.start(i), tokens.end(i)));
      }
    }
    List<Query> folded = words(String.join(" ", words), field, language, false);
    return folded.isEmpty() ? List.of() : List.of(new ExactQuery(folded.getFirst(), field, language, forms));
  }

  private static List<Query> words(String text, String field, Language language) {
    return words(text, field, language, true);
  }

  /**
   * What analysis makes one word of is a word, what it makes several of is a phrase: {@code KI-Chips}. A word is also
   * found as a part of a compound, which counts less.
   */
  private static List<Query> words(String text, String field, Language language, boolean inCompounds) {
    LayerTokens tokens = LayerTokens.of(text, language);
    if (tokens.size() == 0) {
      return List.of();
    }
    if (tokens.size() == 1) {
      var word = new Term(field, tokens.term(0));
      if (!inCompounds || language != Language.GERMAN) {
        return List.of(new TermQuery(word));
      }
      return List.of(
          new SynonymQuery.Builder(field)
              .addTerm(word)
              .addTerm(new Term(field, Schema.PART_TERM + word.text()), PART_WEIGHT)
              .build());
    }
    var phrase = new PhraseQuery.Builder();
    for (int i = 0; i < tokens.size(); i++) {
      phrase.add(new Term(field, tokens.term(i)));
    }
    return List.of(phrase.build());
  }

  private static List<Query> phrase(QueryNode.Phrase phrase, String field, Language language) {
    var positions = new ArrayList<Term[]>();
    for (QueryNode.Part part : phrase.parts()) {
      LayerTokens tokens = LayerTokens.of(part.text(), language);
      if (tokens.size() <= 1) {
        var terms = new ArrayList<Term>();
        if (tokens.size() == 1) {
          terms.add(new Term(field, tokens.term(0)));
          if (phrase.slop() > 0 && language == Language.GERMAN) {
            terms.add(new Term(field, Schema.PART_TERM + tokens.term(0)));
          }
        }
        part.entities().forEach(entity -> terms.add(entityTerm(field, entity)));
        if (!terms.isEmpty()) {
          positions.add(terms.toArray(Term[]::new));
        }
      } else {
        for (int i = 0; i < tokens.size(); i++) {
          positions.add(new Term[] {new Term(field, tokens.term(i))});
        }
      }
    }
    if (positions.isEmpty()) {
      return List.of();
    }
    if (positions.size() == 1) {
      return Arrays.stream(positions.getFirst()).<Query>map(TermQuery::new).toList();
    }
    var query = new MultiPhraseQuery.Builder().setSlop(phrase.slop());
    positions.forEach(query::add);
    return List.of(query.build());
  }

  /** {@code Chips*} also finds what {@code Chips} finds, which the index holds as {@code chip}. */
  private static List<Query> wildcard(String pattern, String field, Language language) {
    String folded = folded(pattern, letters -> Analysis.of(language).normalize(field, letters).utf8ToString());
    String plain = folded.replace("\\", "");
    if (plain.startsWith(Schema.PART_TERM) || plain.startsWith(Schema.ENTITY_TERM)) {
      return List.of();
    }
    int star = folded.length() - 1;
    if (folded.indexOf('*') == star && folded.indexOf('?') < 0 && folded.indexOf('\\') < 0) {
      var queries = new ArrayList<Query>(words(pattern.substring(0, pattern.length() - 1), field, language));
      queries.add(
          new PrefixQuery(
              new Term(field, folded.substring(0, star)), MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE));
      return queries;
    }
    var queries = new ArrayList<Query>();
    queries.add(matching(folded, field));
    stemmed(folded, language).ifPresent(stem -> queries.add(matching(stem, field)));
    return queries;
  }

  /** An automaton made once: Lucene's own fuzzy query makes it anew for every article that is to be highlighted. */
  private static Query alike(String term, int edits, String field) {
    int fixed = term.offsetByCodePoints(0, FIRST_LETTERS_THAT_MAY_NOT_DIFFER);
    var automata = new LevenshteinAutomata(term.substring(fixed), true);
    return new AutomatonQuery(
        new Term(field, term),
        automata.toAutomaton(edits, term.substring(0, fixed)),
        false,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  private static Query matching(String pattern, String field) {
    return new WildcardQuery(
        new Term(field, pattern),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
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

  private static Term entityTerm(String field, String entity) {
    return new Term(field, Schema.ENTITY_TERM + entity);
  }
}
