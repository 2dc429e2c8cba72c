package org.klartext.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.klartext.index.analysis.Compounds;
import org.klartext.index.analysis.LayerTokens;
import org.klartext.index.analysis.Mark;
import org.klartext.index.schema.Schema;
import org.klartext.language.Language;
import org.klartext.resolve.Mention;

/** The words of a text just as they are written: their forms, the parts of compounds, and those nothing explains. */
final class WrittenWords {
  private final String[] forms;
  private final LayerTokens tokens;
  private final Compounds compounds;

  WrittenWords(String text, LayerTokens tokens, Language language) {
    this.tokens = tokens;
    compounds = Compounds.of(language);
    forms = new String[tokens.size()];
    for (int token = 0; token < forms.length; token++) {
      forms[token] = text.substring(tokens.start(token), tokens.end(token));
    }
  }

  /** A word just as it is written. */
  String form(int token) {
    return forms[token];
  }

  /** Each form once, in the order in which they first stand there. */
  Set<String> forms() {
    return new LinkedHashSet<>(Arrays.asList(forms));
  }

  /** The marks of a layer's words: the entities mentioned there, and the parts of compounds. */
  List<Mark> marks(List<Mention> mentions, Layer layer) {
    var places = new ArrayList<Mark.Place>(mentions.size());
    for (Mention mention : mentions) {
      String term = Schema.ENTITY_TERM + mention.entity();
      places.add(
          layer == Layer.CLEAN
              ? new Mark.Place(mention.clean().start(), mention.clean().end(), term)
              : new Mark.Place(mention.source().start(), mention.source().end(), term));
    }
    List<Mark> marks = Mark.of(places, tokens);
    marks.addAll(parts());
    Collections.sort(marks);
    return marks;
  }

  /** A mark for each part of each compound, at the compound's position and on the part's characters. */
  List<Mark> parts() {
    var marks = new ArrayList<Mark>();
    for (int token = 0; token < tokens.size(); token++) {
      for (Compounds.Part part : compounds.parts(forms[token])) {
        int start = tokens.start(token);
        marks.add(new Mark(token, start + part.start(), start + part.end(), Schema.PART_TERM + part.term()));
      }
    }
    return marks;
  }

  /** Words written like names that are neither of the language nor part of a mention, as often as they stand there. */
  List<String> strange(List<Mention> mentions) {
    var strange = new ArrayList<String>();
    int next = 0;
    for (int token = 0; token < tokens.size(); token++) {
      while (next < mentions.size() && mentions.get(next).clean().end() <= tokens.start(token)) {
        next++;
      }
      boolean isMentioned = next < mentions.size() && mentions.get(next).clean().start() < tokens.end(token);
      if (!isMentioned && compounds.isStrange(forms[token])) {
        strange.add(forms[token]);
      }
    }
    return strange;
  }
}
