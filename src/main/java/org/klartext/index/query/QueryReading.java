package org.klartext.index.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.klartext.index.query.QueryNode.Clause;
import org.klartext.index.query.QueryNode.Group;
import org.klartext.index.query.QueryNode.Occur;

/** One query being read, from left to right. */
final class QueryReading {
  private static final int FARTHEST_SLOP = 1000;
  private static final int MOST_LOOSE = 20;
  private static final int MOST_NEAR = 8;

  private final QueryScanner in;
  private final Naming naming;
  private final QueryBudget budget = new QueryBudget();
  private Field field;

  QueryReading(QueryScanner in, Names names, Field layer) {
    this.in = in;
    naming = new Naming(in, names);
    field = layer;
  }

  QueryNode all() {
    in.skipSpace();
    if (in.isDone()) {
      throw in.error("nothing to search for; type a word");
    }
    QueryNode node = list();
    if (!in.isDone()) {
      throw in.error("\")\" without \"(\"");
    }
    return node;
  }

  private QueryNode list() {
    var clauses = new ArrayList<Clause>();
    while (!in.isDone() && !in.stands(')')) {
      clauses.add(either());
    }
    return group(clauses);
  }

  /** Clauses parted by OR. */
  private Clause either() {
    Clause first = both();
    if (!in.skipOperator(Operator.OR)) {
      return first;
    }
    var clauses = new ArrayList<Clause>();
    clauses.add(optional(first));
    do {
      in.expectOperand(Operator.OR);
      clauses.add(optional(both()));
    } while (in.skipOperator(Operator.OR));
    return new Clause(Occur.SHOULD, new Group(clauses));
  }

  /** Clauses parted by AND. */
  private Clause both() {
    Clause first = one();
    if (!in.skipOperator(Operator.AND)) {
      return first;
    }
    var clauses = new ArrayList<Clause>();
    clauses.add(required(first));
    do {
      in.expectOperand(Operator.AND);
      clauses.add(required(one()));
    } while (in.skipOperator(Operator.AND));
    return new Clause(Occur.SHOULD, group(clauses));
  }

  private Clause one() {
    if (in.skipOperator(Operator.NOT) || in.skipSign('-') || in.skipSign('!')) {
      in.expectOperand(Operator.NOT);
      Clause inner = nested();
      return new Clause(inner.occur() == Occur.MUST_NOT ? Occur.SHOULD : Occur.MUST_NOT, inner.node());
    }
    if (in.skipSign('+')) {
      Clause inner = nested();
      return new Clause(inner.occur() == Occur.MUST_NOT ? Occur.MUST_NOT : Occur.MUST, inner.node());
    }
    in.refuseOperator();
    return new Clause(Occur.SHOULD, boosted(near(primary())));
  }

  /** Operands parted by NEAR, all within the first one's distance. */
  private QueryNode near(QueryNode first) {
    int column = in.column();
    OptionalInt distance = in.skipNear();
    if (distance.isEmpty()) {
      return first;
    }
    var operands = new ArrayList<QueryNode>();
    operands.add(first);
    OptionalInt next = distance;
    while (next.isPresent()) {
      if (next.getAsInt() != distance.getAsInt()) {
        throw new QueryException("a row of NEAR has one distance; put ( ) around a part of it", column);
      }
      in.expectOperand(Operator.NEAR);
      in.refuseOperator();
      operands.add(primary());
      next = in.skipNear();
    }
    if (operands.size() > MOST_NEAR) {
      throw new QueryException("more than " + MOST_NEAR + " things near each other; ask for fewer", column);
    }
    return new QueryNode.Near(operands, distance.getAsInt(), column);
  }

  private Clause nested() {
    budget.enter(in);
    Clause inner = one();
    budget.leave();
    return inner;
  }

  private QueryNode primary() {
    int column = in.column();
    if (in.skip('(')) {
      budget.enter(in);
      in.skipSpace();
      if (in.stands(')')) {
        throw in.error("nothing between \"(\" and \")\"");
      }
      QueryNode node = list();
      if (!in.skip(')')) {
        throw new QueryException("\"(\" without \")\"", column);
      }
      budget.leave();
      return node;
    }
    if (in.stands('"')) {
      return phrase();
    }
    if (in.skipSign('=')) {
      return exact(column);
    }
    if (in.stands('[') || in.stands('{')) {
      return range();
    }
    return word();
  }

  private QueryNode exact(int column) {
    if (!field.isLayer()) {
      throw new QueryException("\"=\" is for words, not for " + field.code() + ":", column);
    }
    List<String> exact =
        in.stands('"') ? List.of(in.quoted().strip().split("\\s+")) : List.of(in.word().text());
    exact.forEach(word -> budget.count(column));
    if (in.stands('~') || in.stands(':')) {
      throw in.error("words after \"=\" stand just as they are written");
    }
    return new QueryNode.Exact(exact, column);
  }

  private QueryNode word() {
    int column = in.column();
    QueryScanner.Word word = in.word();
    if (in.skip(':')) {
      return field(word, column);
    }
    budget.count(column);
    if (in.skip('~')) {
      budget.countWild(column);
      return new QueryNode.Fuzzy(word.text(), edits(), column);
    }
    if (word.isWildcard()) {
      if (word.text().equals("*")) {
        return new QueryNode.All();
      }
      if (field.isLayer() && word.startsOpen()) {
        throw new QueryException("a word may not start with \"" + word.text().charAt(0) + "\"; type letters", column);
      }
      budget.countWild(column);
      return new QueryNode.Wildcard(word.pattern(), column);
    }
    return naming.words(word.text(), field, column);
  }

  private QueryNode field(QueryScanner.Word name, int column) {
    if (name.text().equals("*")) {
      in.word();
      return new QueryNode.All();
    }
    Field named =
        Field.ofCode(name.text())
            .orElseThrow(
                () ->
                    new QueryException(
                        "no field \"" + name.text() + "\"; there are " + fields()
                            + "; for the text itself type \"" + name.text() + "\\:…\"",
                        column));
    in.skipSpace();
    if (in.isDone()) {
      throw in.error("nothing after \"" + name.text() + ":\"");
    }
    budget.enter(in);
    Field outer = field;
    field = named;
    QueryNode node = primary();
    field = outer;
    budget.leave();
    return new QueryNode.In(named, node, column);
  }

  private QueryNode phrase() {
    int column = in.column();
    List<String> words = List.of(in.quoted().strip().split("\\s+"));
    int slop = in.skip('~') ? in.number(FARTHEST_SLOP, "steps") : 0;
    words.forEach(word -> budget.count(column));
    if (slop > 0 && words.size() > MOST_LOOSE) {
      throw new QueryException("more than " + MOST_LOOSE + " words in a phrase with \"~\"; take fewer", column);
    }
    return naming.phrase(words, slop, field, column);
  }

  private QueryNode range() {
    int column = in.column();
    budget.count(column);
    boolean includesFrom = in.stands('[');
    in.next();
    String from = in.rangeEnd();
    if (!in.skipOperator(Operator.TO)) {
      throw in.error("a range is written [from TO to]");
    }
    String to = in.rangeEnd();
    boolean includesTo = in.stands(']');
    if (!in.skip(']') && !in.skip('}')) {
      throw in.error("a range ends with \"]\" or \"}\"");
    }
    return new QueryNode.Range(from, includesFrom, to, includesTo, column);
  }

  private QueryNode boosted(QueryNode node) {
    QueryNode result = in.skip('^') ? new QueryNode.Boost(node, in.decimal()) : node;
    in.skipSpace();
    return result;
  }

  private int edits() {
    int column = in.column();
    int edits = in.standsDigit() ? in.number(2, "letters") : 2;
    if (edits == 0) {
      throw new QueryException("\"~\" takes 1 or 2", column);
    }
    return edits;
  }

  private static Clause optional(Clause clause) {
    return clause.occur() == Occur.SHOULD ? clause : new Clause(Occur.SHOULD, group(List.of(clause)));
  }

  private static Clause required(Clause clause) {
    return clause.occur() == Occur.SHOULD ? new Clause(Occur.MUST, clause.node()) : clause;
  }

  private static QueryNode group(List<Clause> clauses) {
    if (clauses.size() == 1 && clauses.getFirst().occur() != Occur.MUST_NOT) {
      return clauses.getFirst().node();
    }
    return new Group(clauses);
  }

  private static String fields() {
    return Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(", "));
  }
}
