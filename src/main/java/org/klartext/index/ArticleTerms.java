package org.klartext.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.analysis.Mark;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;
import org.klartext.record.CleanArticle;

/**
 * The terms by which an index finds an article, for an index that is kept elsewhere: what {@link org.klartext.index.plan}
 * looks for.
 *
 * @param layers the terms of the clean text and of the source, by field; a list a position, its word first
 * @param written the words just as they are written, by field; one a position
 * @param facts the values of each field, each once and sorted
 * @param outlet the outlet's name put right, if it is known
 */
public record ArticleTerms(
    Map<String, List<List<String>>> layers,
    Map<String, List<String>> written,
    Map<String, SortedSet<String>> facts,
    String outlet) {

  public static ArticleTerms of(CleanArticle clean) {
    Language language = clean.article().language();
    var terms = new ArticleTerms(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), ArticleFacts.of(clean).outlet().orElse(""));
    terms.layer(clean, Layer.CLEAN, clean.text().clean(), language);
    terms.layer(clean, Layer.SOURCE, clean.article().source().value(), language);
    ArticleFacts facts = ArticleFacts.of(clean);
    facts.outlet().ifPresent(name -> terms.fact(Schema.OUTLET, name.toLowerCase(Locale.ROOT)));
    facts.outletsRead().forEach(read -> terms.fact(Schema.OUTLET, read));
    ArticleFacts.forEach(clean, terms::fact);
    return terms;
  }

  private void fact(String field, String value) {
    facts.computeIfAbsent(field, f -> new TreeSet<>()).add(value);
  }

  private void layer(CleanArticle clean, Layer layer, String text, Language language) {
    LayerTokens tokens = LayerTokens.of(text, language);
    var words = new WrittenWords(text, tokens, language);
    var positions = new ArrayList<List<String>>(tokens.size());
    var forms = new ArrayList<String>(tokens.size());
    for (int token = 0; token < tokens.size(); token++) {
      positions.add(new ArrayList<>(List.of(tokens.term(token))));
      forms.add(words.form(token));
    }
    for (Mark mark : words.marks(clean.mentions(), layer)) {
      positions.get(mark.token()).add(mark.term());
    }
    layers.put(layer.in(language), positions);
    written.put(Schema.exactField(layer.in(language)), forms);
  }
}
