package org.klartext.index.plan;

import java.util.List;
import org.klartext.language.Language;

/** What is looked for in the fields of an index. Facts about an article filter and do not rank. */
public sealed interface Plan {
  /** Every article. */
  record Everything() implements Plan {}

  /** Articles of which this fact is known. */
  record Known(String field) implements Plan {}

  /** Articles with just this fact. */
  record Fact(String field, String value) implements Plan {}

  /**
   * Articles with a fact like this one.
   *
   * @param pattern with {@code *} and {@code ?}; a backslash stands before what is meant as it is
   */
  record FactLike(String field, String pattern) implements Plan {}

  /** Articles of these days, counted from 1970, both ends among them. */
  record Days(long first, long last) implements Plan {}

  /** Articles garbled so much, both ends among them. */
  record Garbled(double least, double most) implements Plan {}

  /** Clauses taken together; one of those that should hold has to, if none must. */
  record Clauses(List<Clause> clauses) implements Plan {
    public Clauses {
      clauses = List.copyOf(clauses);
    }
  }

  /** One of several clauses. */
  record Clause(Occur occur, Plan plan) {}

  /** Whether a clause must, may or must not hold, or must and does not count. */
  enum Occur {
    MUST,
    SHOULD,
    MUST_NOT,
    FILTER
  }

  /** What counts more, or less. */
  record Weighted(Plan plan, float factor) implements Plan {}

  /** Any of several; an article counts as its best one does. */
  record Best(List<Plan> plans) implements Plan {
    public Best {
      plans = List.copyOf(plans);
    }
  }

  /** A term of a layer. */
  record Word(String field, String term) implements Plan {}

  /**
   * A term of a layer, or another one, as if they were one.
   *
   * @param term the word
   * @param part the same as a part of a compound
   * @param weight how much a part counts, against the word itself
   */
  record WordOrPart(String field, String term, String part, float weight) implements Plan {}

  /**
   * Terms in a row.
   *
   * @param terms those that may stand at each position
   * @param slop how many steps they may be off
   */
  record Row(String field, List<List<String>> terms, int slop) implements Plan {
    public Row {
      terms = terms.stream().map(List::copyOf).toList();
    }
  }

  /** Terms that begin so. */
  record Beginning(String field, String letters) implements Plan {}

  /** Terms like this one, with {@code *} and {@code ?}. */
  record Like(String field, String pattern) implements Plan {}

  /**
   * Terms in which letters differ.
   *
   * @param edits at most so many
   * @param fixed letters at the beginning that may not
   */
  record Alike(String field, String term, int edits, int fixed) implements Plan {}

  /**
   * Words in a row just as they are written.
   *
   * @param folded finds them in any form
   * @param forms as they are to be written
   */
  record Exact(Plan folded, String field, Language language, List<String> forms) implements Plan {
    public Exact {
      forms = List.copyOf(forms);
    }
  }

  /** What stands near each other. */
  record Near(String field, Nearby nearby) implements Plan {}
}
