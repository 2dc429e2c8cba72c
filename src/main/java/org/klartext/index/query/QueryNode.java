package org.klartext.index.query;

import java.util.List;

/** A query, understood. Columns are code points of the query's text, from 1 on. */
public sealed interface QueryNode {
  /** Every article. */
  record All() implements QueryNode {}

  /**
   * A word, or several that one name is made of.
   *
   * @param text as typed, escapes resolved
   * @param entities what it may name; in the field of entities, the ids that are meant
   * @param column where it stands
   */
  record Words(String text, List<String> entities, int column) implements QueryNode {
    public Words {
      entities = List.copyOf(entities);
    }
  }

  /**
   * Words in a row.
   *
   * @param parts its words
   * @param slop how many steps they may be off
   * @param entities what the whole of it may name
   * @param column where it stands
   */
  record Phrase(List<Part> parts, int slop, List<String> entities, int column) implements QueryNode {
    public Phrase {
      parts = List.copyOf(parts);
      entities = List.copyOf(entities);
    }
  }

  /**
   * One word of a phrase.
   *
   * @param text the word; empty if only the entities may stand there
   * @param entities what may stand there too
   */
  record Part(String text, List<String> entities) {
    public Part {
      entities = List.copyOf(entities);
    }
  }

  /**
   * A word with {@code *} and {@code ?}.
   *
   * @param pattern as typed; a backslash stands before characters that are meant as they are
   * @param column where it stands
   */
  record Wildcard(String pattern, int column) implements QueryNode {}

  /**
   * A word in which letters may differ.
   *
   * @param text the word
   * @param edits how many letters, 1 or 2
   * @param column where it stands
   */
  record Fuzzy(String text, int edits, int column) implements QueryNode {}

  /**
   * Words just as they are written, capitals and endings included.
   *
   * @param words one, or several in a row
   * @param column where the first stands
   */
  record Exact(List<String> words, int column) implements QueryNode {
    public Exact {
      words = List.copyOf(words);
    }
  }

  /**
   * What stands close to each other, in any order.
   *
   * @param operands words, phrases, entities, or groups of such parted by OR; two or more
   * @param distance from the first word of it to the last, at most this many steps for two operands
   * @param column where the operator stands
   */
  record Near(List<QueryNode> operands, int distance, int column) implements QueryNode {
    public Near {
      operands = List.copyOf(operands);
    }
  }

  /**
   * Values from one to another; {@code *} is an open end.
   *
   * @param from the least
   * @param includesFrom whether it is among them
   * @param to the greatest
   * @param includesTo whether it is among them
   * @param column where it stands
   */
  record Range(String from, boolean includesFrom, String to, boolean includesTo, int column) implements QueryNode {}

  /** What is looked for in a field. */
  record In(Field field, QueryNode node, int column) implements QueryNode {}

  /** What counts more, or less. */
  record Boost(QueryNode node, float factor) implements QueryNode {}

  /** Clauses taken together. */
  record Group(List<Clause> clauses) implements QueryNode {
    public Group {
      clauses = List.copyOf(clauses);
    }
  }

  /** One of a group's clauses. */
  record Clause(Occur occur, QueryNode node) {}

  /** Whether a clause must, may or must not hold. */
  enum Occur {
    MUST,
    SHOULD,
    MUST_NOT
  }
}
