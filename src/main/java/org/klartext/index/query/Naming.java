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
    if (field == Field.ENTITY) {
      return new QueryNode.Words(first, names.ids(first), column);
    }
    if (field != Field.ANY) {
      return new QueryNode.Words(first, List.of(), column);
    }
    List<QueryScanner.Ahead> ahead = in.plainWordsAhead(LONGEST_NAME - 1);
    for (int more = ahead.size(); more > 0; more--) {
      String surface =
          first + " " + ahead.stream().limit(more).map(QueryScanner.Ahead::text).collect(Collectors.joining(" "));
      List<String> entities = named(surface);
      if (!entities.isEmpty()) {
        in.jumpTo(ahead.get(more - 1).end());
        return new QueryNode.Words(surface, entities, column);
      }
    }
    return new QueryNode.Words(first, named(first), column);
  }

  private List<String> named(String surface) {
    return names.entities(surface).stream().flatMap(entity -> names.ids(entity).stream()).distinct().toList();
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
              ? new Part("", names.ids(word.substring(ENTITY.length())))
              : new Part(word, field == Field.ANY ? named(word) : List.of()));
    }
    return new QueryNode.Phrase(parts, slop, whole(words, field, isPlain), column);
  }

  private List<String> whole(List<String> words, Field field, boolean isPlain) {
    String all = String.join(" ", words);
    if (field == Field.ENTITY) {
      return names.ids(all);
    }
    return isPlain && field == Field.ANY && words.size() > 1 ? named(all) : List.of();
  }
}
