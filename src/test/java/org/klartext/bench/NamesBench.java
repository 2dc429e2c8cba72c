package org.klartext.bench;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.language.Morphology;

/** Finding the surfaces of the built-in knowledge: our gazetteer, an Aho–Corasick automaton, Lucene's synonyms. */
final class NamesBench {
  private static final int ARTICLES = 200;
  private static final int TIMES = 5;

  private NamesBench() {}

  static void run(GeneratedNews news, Report report) throws Exception {
    Knowledge knowledge = Knowledge.builtIn();
    List<String> surfaces = surfaces(knowledge);
    var texts = new ArrayList<String>();
    long letters = 0;
    for (int i = 0; i < ARTICLES; i++) {
      texts.add(news.article(i).source().value());
      letters += texts.getLast().length();
    }
    report.table(
        "Finding names",
        "%,d surfaces in %,d characters; one core. The gazetteer folds marks, parts words and tells endings besides."
            .formatted(surfaces.size(), letters),
        "how", "million characters/s");
    Morphology morphology = LanguagePack.of(Language.GERMAN).morphology();
    row(report, "gazetteer", letters, Timing.of(TIMES, i -> gazetteer(knowledge, morphology, texts)));
    AhoCorasickDoubleArrayTrie<String> trie = trie(surfaces);
    row(report, "Aho–Corasick double array, text in lower case", letters, Timing.of(TIMES, i -> trie(trie, texts)));
    try (Analyzer analyzer = synonyms(surfaces)) {
      row(report, "Lucene's SynonymGraphFilter", letters, Timing.of(TIMES, i -> tokens(analyzer, texts)));
    }
  }

  private static List<String> surfaces(Knowledge knowledge) {
    var surfaces = new ArrayList<String>();
    for (int group = 0; group < knowledge.surfaces(); group++) {
      List<Alias> aliases = knowledge.aliases(group);
      if (!aliases.isEmpty()) {
        surfaces.add(Folding.fold(aliases.getFirst().surface().text()));
      }
    }
    return surfaces;
  }

  private static Object gazetteer(Knowledge knowledge, Morphology morphology, List<String> texts) {
    int found = 0;
    for (String text : texts) {
      found += knowledge.gazetteer().scan(text, morphology).size();
    }
    return found;
  }

  private static AhoCorasickDoubleArrayTrie<String> trie(List<String> surfaces) {
    var words = new TreeMap<String, String>();
    surfaces.forEach(surface -> words.put(surface, surface));
    var trie = new AhoCorasickDoubleArrayTrie<String>();
    trie.build(words);
    return trie;
  }

  private static Object trie(AhoCorasickDoubleArrayTrie<String> trie, List<String> texts) {
    var found = new int[1];
    for (String text : texts) {
      trie.parseText(text.toLowerCase(java.util.Locale.ROOT), (begin, end, value) -> found[0]++);
    }
    return found[0];
  }

  private static Analyzer synonyms(List<String> surfaces) throws IOException {
    var map = new SynonymMap.Builder();
    for (String surface : surfaces) {
      if (!surface.isBlank()) {
        CharsRef words = SynonymMap.Builder.join(surface.split(" "), new CharsRefBuilder());
        map.add(words, new CharsRef("name"), true);
      }
    }
    SynonymMap built = map.build();
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new SynonymGraphFilter(new LowerCaseFilter(words), built, false));
      }
    };
  }

  private static Object tokens(Analyzer analyzer, List<String> texts) throws IOException {
    int found = 0;
    for (String text : texts) {
      try (TokenStream stream = analyzer.tokenStream("text", text)) {
        stream.reset();
        while (stream.incrementToken()) {
          found++;
        }
        stream.end();
      }
    }
    return found;
  }

  private static void row(Report report, String how, long letters, Timing timing) {
    report.row(how, Report.number(letters / 1e3 / timing.p50(), 1));
  }
}
