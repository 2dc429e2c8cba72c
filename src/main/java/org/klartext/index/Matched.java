package org.klartext.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;
import org.klartext.resolve.Mention;

/**
 * One match in one layer of an article.
 *
 * @param start UTF-16 offset of its first word
 * @param end one past its last word
 * @param words the characters that were asked for: all of a word or a phrase, the single words of what stands near
 * @param kind what was matched
 * @param entity the entity, if one was
 */
record Matched(int start, int end, List<Spans.Span> words, Reason.Kind kind, Optional<String> entity) {
  /** Reads the matches of one field. */
  static List<Matched> all(MatchesIterator matches, String text, List<Mention> mentions, Layer layer, Language language)
      throws IOException {
    var all = new ArrayList<Matched>();
    while (matches.next()) {
      int start = matches.startOffset();
      int end = matches.endOffset();
      Query query = matches.getQuery();
      if (query instanceof TermQuery term && term.getTerm().text().startsWith(Schema.ENTITY_TERM)) {
        String entity = term.getTerm().text().substring(Schema.ENTITY_TERM.length());
        all.add(of(start, end, Reason.Kind.ENTITY, Optional.of(entity)));
      } else if (query instanceof IntervalQuery) {
        all.add(new Matched(start, end, submatches(matches), Reason.Kind.PASSAGE, Optional.empty()));
      } else {
        Set<String> loose = looseTerms(query);
        if (loose.isEmpty()) {
          all.add(of(start, end, kind(query, start, end, text), Optional.empty()));
        } else {
          List<Spans.Span> words = found(loose, start, end, text, mentions, layer, language);
          all.add(new Matched(start, end, words, Reason.Kind.PASSAGE, Optional.empty()));
        }
      }
    }
    return all;
  }

  private static Matched of(int start, int end, Reason.Kind kind, Optional<String> entity) {
    return new Matched(start, end, List.of(new Spans.Span(start, end)), kind, entity);
  }

  private static List<Spans.Span> submatches(MatchesIterator matches) throws IOException {
    MatchesIterator inner = matches.getSubMatches();
    if (inner == null) {
      return List.of(new Spans.Span(matches.startOffset(), matches.endOffset()));
    }
    var words = new ArrayList<Spans.Span>();
    while (inner.next()) {
      words.addAll(submatches(inner));
    }
    return words;
  }

  private static Reason.Kind kind(Query query, int start, int end, String text) {
    if (query instanceof PhraseQuery || query instanceof MultiPhraseQuery) {
      return Reason.Kind.PASSAGE;
    }
    boolean isPart =
        start > 0 && Character.isLetter(text.charAt(start - 1)) && Character.isLetter(text.charAt(start))
            || end < text.length() && Character.isLetter(text.charAt(end)) && Character.isLetter(text.charAt(end - 1));
    return isPart ? Reason.Kind.PART : Reason.Kind.WORD;
  }

  /** The terms of a phrase whose words need not stand in a row; none of any other query. */
  private static Set<String> looseTerms(Query query) {
    var terms = new HashSet<String>();
    if (query instanceof MultiPhraseQuery phrase && phrase.getSlop() > 0) {
      for (Term[] alternatives : phrase.getTermArrays()) {
        for (Term term : alternatives) {
          terms.add(term.text());
        }
      }
    }
    return terms;
  }

  private static List<Spans.Span> found(
      Set<String> terms, int start, int end, String text, List<Mention> mentions, Layer layer, Language language) {
    var words = new Spans();
    String passage = text.substring(start, end);
    LayerTokens tokens = LayerTokens.of(passage, language);
    for (int i = 0; i < tokens.size(); i++) {
      if (terms.contains(tokens.term(i))) {
        words.add(start + tokens.start(i), start + tokens.end(i));
      }
    }
    new WrittenWords(passage, tokens, language).parts().stream()
        .filter(part -> terms.contains(part.term()))
        .forEach(part -> words.add(start + part.start(), start + part.end()));
    for (Mention mention : mentions) {
      int from = layer == Layer.CLEAN ? mention.clean().start() : mention.source().start();
      int to = layer == Layer.CLEAN ? mention.clean().end() : mention.source().end();
      if (from >= start && to <= end && terms.contains(Schema.ENTITY_TERM + mention.entity())) {
        words.add(from, to);
      }
    }
    return words.merged();
  }
}
