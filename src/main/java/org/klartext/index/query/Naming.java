package org.klartext.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.klartext.index.query.QueryNode.Part;

/** Recognises what words of a query name; only in the layer {@code any}, elsewhere a word is just a word. */
final class Naming {
  private static final int LONGEST_NAME = 5;
  private static final String ENTITY = Field.ENTITY.code() + ":";

  private final QueryScanner in;
  private final Names names;

  Naming(QueryScanner in, Names names) {
    this.in = in;
    this.names = names;
  }

  /** The word with those after it that make up a name with it, or alone. */
  QueryNode.Words words(String first, Field field, int column) {
    if (field != Field.ANY) {
      return new QueryNode.Words(first, List.of(), column);
    }
    List<QueryScanner.Ahead> ahead = in.plainWordsAhead(LONGEST_NAME - 1);
    for (int more = ahead.size(); more > 0; more--) {
      String surface =
          first + " " + ahead.stream().limit(more).map(QueryScanner.Ahead::text).collect(Collectors.joining(" "));
      List<String> entities = names.entities(surface);
      if (!entities.isEmpty()) {
        in.jumpTo(ahead.get(more - 1).end());
        return new QueryNode.Words(surface, entities, column);
      }
    }
    return new QueryNode.Words(first, names.entities(first), column);
  }

  /** What stood between quotes: words, entities by their ids, and what the whole of it may name. */
  QueryNode.Phrase phrase(List<String> words, int slop, Field field, int column) {
    var parts = new ArrayList<Part>(words.size());
    boolean isPlain = true;
    for (String word : words) {
      boolean isEntity = field.isLayer() && word.length() > ENTITY.length() && word.startsWith(ENTITY);
      isPlain &= !isEntity;
      parts.add(
          isEntity
              ? new Part("", List.of(word.substring(ENTITY.length())))
              : new Part(word, field == Field.ANY ? names.entities(word) : List.of()));
    }
    boolean mayName = isPlain && field == Field.ANY && parts.size() > 1;
    return new QueryNode.Phrase(parts, slop, mayName ? names.entities(String.join(" ", words)) : List.of(), column);
  }
}
