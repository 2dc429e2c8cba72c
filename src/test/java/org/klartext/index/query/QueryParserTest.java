package org.klartext.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.index.query.QueryNode.Clause;

final class QueryParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Altman                        | Altman
          Altman Chip                   | (Altman Chip)
          Altman AND Chip               | (+Altman +Chip)
          Altman && Chip                | (+Altman +Chip)
          a OR b AND c                  | (a (+b +c))
          a b AND c d                   | (a (+b +c) d)
          +a -b c                       | (+a -b c)
          NOT a                         | (-a)
          a AND NOT b                   | (+a -b)
          a OR NOT b                    | (a (-b))
          NOT NOT a                     | a
          a NOT b                       | (a -b)
          (a OR b) AND c                | (+(a b) +c)
          KI-Chips F&E A100/H100 C++    | (KI-Chips F&E A100/H100 C++)
          "rote Linie"                  | "rote Linie"
          "rote Linie"~3^2              | "rote Linie"~3^2.0
          "entity:x sagte"              | "<x> sagte"
          Chip*                         | wild:Chip*
          M?ll\\*r                      | wild:M?ll\\*r
          Nvidea~                       | Nvidea~2
          Nvidea~1                      | Nvidea~1
          source:Ultraman               | source:Ultraman
          clean:(a b)                   | clean:(a b)
          clean: a                      | clean:a
          source:"a b" c                | (source:"a b" c)
          date:[2024 TO 2024-06}        | date:[2024 TO 2024-06}
          date:2024-08-01               | date:2024-08-01
          outlet:36kr^0.5               | outlet:36kr^0.5
          *                             | all
          *:*                           | all
          outlet:*                      | outlet:all
          AND\\:x \\AND                 | (AND:x AND)
          android ANDy TO               | (android ANDy TO)
          `  a  `                       | a
          """)
  void a_query_is_understood(String query, String expected) {
    assertThat(shown(new QueryParser(Names.NONE).parse(query))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                | 1  | nothing to search for
          `   `             | 4  | nothing to search for
          (a                | 1  | "(" without ")"
          a)                | 2  | ")" without "("
          a ()              | 4  | nothing between
          "a                | 1  | a quote without its end
          💡💡 "a           | 4  | a quote without its end
          a AND             | 6  | AND needs something after it
          (a OR)            | 6  | OR needs something after it
          OR a              | 1  | OR needs something before it
          a AND OR b        | 7  | OR needs something before it
          NOT               | 4  | NOT needs something after it
          *an               | 1  | may not start with "*"
          a clean:?an       | 9  | may not start with "?"
          foo:bar           | 1  | no field "foo"
          date:             | 6  | nothing after "date:"
          date:[2024        | 11 | a range is written [from TO to]
          date:[2024 TO 25  | 17 | a range ends with
          a~3               | 3  | a number of letters from 0 to 2
          a~0               | 3  | takes 1 or 2
          "a b"~5000        | 7  | a number of steps from 0 to 1000
          a^x               | 3  | "^" takes a number
          a\\               | 3  | a backslash with nothing after it
          a ^2              | 3  | "^" where a word should stand
          NEAR b            | 1  | NEAR needs something before it
          a NEAR            | 7  | NEAR needs something after it
          a NEAR/0 b        | 8  | from 1 to 1000
          a NEAR/99999 b    | 8  | from 1 to 1000
          a NEAR/2 b NEAR/3 c | 2 | has one distance
          a NEAR b NEAR c NEAR d NEAR e NEAR f NEAR g NEAR h NEAR i | 2 | more than 8 things
          outlet:=a         | 8  | "=" is for words, not for outlet:
          =a~2              | 3  | just as they are written
          """)
  void what_is_wrong_is_said_and_where(String query, int column, String message) {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> new QueryParser(Names.NONE).parse(query))
        .withMessageStartingWith("column " + column + ": ")
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.column()).isEqualTo(column));
  }

  @Test
  void two_bars_are_or() {
    assertThat(shown(new QueryParser(Names.NONE).parse("a && b || !c"))).isEqualTo("((+a +b) (-c))");
  }

  @Test
  void words_may_stand_near_each_other() {
    var parser = new QueryParser(Names.NONE);
    assertThat(shown(parser.parse("a NEAR/3 b"))).isEqualTo("{a <3> b}");
    assertThat(shown(parser.parse("a NEAR b NEAR c"))).isEqualTo("{a <10> b <10> c}");
    assertThat(shown(parser.parse("x AND entity:y NEAR/5 \"b c\" d"))).isEqualTo("((+x +{entity:y{y} <5> \"b c\"}) d)");
    assertThat(shown(parser.parse("(a OR b) NEAR/2 c"))).isEqualTo("{(a b) <2> c}");
    assertThat(shown(parser.parse("NEARBY near \"NEAR\""))).isEqualTo("(NEARBY near \"NEAR\")");
  }

  @Test
  void words_may_be_taken_just_as_they_are_written() {
    var parser = new QueryParser(surface -> List.of("e"));
    assertThat(shown(parser.parse("=Chips"))).isEqualTo("=Chips");
    assertThat(shown(parser.parse("=\"die Chips\" clean:=b"))).isEqualTo("(=die Chips clean:=b)");
    assertThat(shown(parser.parse("\\=Chips"))).isEqualTo("=Chips{e}");
  }

  @Test
  void words_that_stand_for_many_are_counted() {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> new QueryParser(Names.NONE).parse("a* b? c~ ".repeat(7)))
        .withMessageStartingWith("column 61: more than 20 words with");
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> new QueryParser(Names.NONE).parse("\"" + "a ".repeat(21) + "\"~3"))
        .withMessageContaining("more than 20 words in a phrase");
  }

  @Test
  void queries_that_are_too_long_too_deep_or_too_wide_are_refused() {
    for (String bomb :
        List.of("(".repeat(10_000), "NOT ".repeat(4_000) + "a", "a ".repeat(9_999), "x".repeat(1_000_000))) {
      assertThatExceptionOfType(QueryException.class).isThrownBy(() -> new QueryParser(Names.NONE).parse(bomb));
    }
    String deep = "(".repeat(40) + "a" + ")".repeat(40);
    assertThat(shown(new QueryParser(Names.NONE).parse(deep))).isEqualTo("a");
  }

  @Test
  void the_longest_name_is_recognised_and_only_in_the_layer_any() {
    Names names =
        surface ->
            switch (surface) {
              case "Huang Renxun" -> List.of("jensen-huang");
              case "Huang" -> List.of("huang-bo");
              default -> List.of();
            };
    var parser = new QueryParser(names);
    assertThat(shown(parser.parse("Huang Renxun Chip"))).isEqualTo("(Huang Renxun{jensen-huang} Chip)");
    assertThat(shown(parser.parse("Huang AND Renxun"))).isEqualTo("(+Huang{huang-bo} +Renxun)");
    assertThat(shown(parser.parse("a (Huang  Renxun)"))).isEqualTo("(a Huang Renxun{jensen-huang})");
    assertThat(shown(parser.parse("Huang -Renxun"))).isEqualTo("(Huang{huang-bo} -Renxun)");
    assertThat(shown(parser.parse("Huang Renxun*"))).isEqualTo("(Huang{huang-bo} wild:Renxun*)");
    assertThat(shown(parser.parse("source:(Huang Renxun)"))).isEqualTo("source:(Huang Renxun)");
    assertThat(shown(parser.parse("\"Huang Renxun\""))).isEqualTo("\"Huang{huang-bo} Renxun\"{jensen-huang}");
    assertThat(shown(new QueryParser(names, Field.CLEAN).parse("Huang any:Huang")))
        .isEqualTo("(Huang any:Huang{huang-bo})");
  }

  private static String shown(QueryNode node) {
    return switch (node) {
      case QueryNode.All all -> "all";
      case QueryNode.Words words -> words.text() + shown(words.entities());
      case QueryNode.Phrase phrase ->
          phrase.parts().stream()
                  .map(QueryParserTest::shown)
                  .collect(Collectors.joining(" ", "\"", "\""))
              + (phrase.slop() == 0 ? "" : "~" + phrase.slop())
              + shown(phrase.entities());
      case QueryNode.Wildcard wildcard -> "wild:" + wildcard.pattern();
      case QueryNode.Fuzzy fuzzy -> fuzzy.text() + "~" + fuzzy.edits();
      case QueryNode.Range range ->
          (range.includesFrom() ? "[" : "{") + range.from() + " TO " + range.to() + (range.includesTo() ? "]" : "}");
      case QueryNode.Exact exact -> "=" + String.join(" ", exact.words());
      case QueryNode.Near near ->
          near.operands().stream()
              .map(QueryParserTest::shown)
              .collect(Collectors.joining(" <" + near.distance() + "> ", "{", "}"));
      case QueryNode.In in -> in.field().code() + ":" + shown(in.node());
      case QueryNode.Boost boost -> shown(boost.node()) + "^" + boost.factor();
      case QueryNode.Group group ->
          group.clauses().stream().map(QueryParserTest::shown).collect(Collectors.joining(" ", "(", ")"));
    };
  }

  private static String shown(QueryNode.Part part) {
    return part.text().isEmpty() ? "<" + part.entities().getFirst() + ">" : part.text() + shown(part.entities());
  }

  private static String shown(Clause clause) {
    return switch (clause.occur()) {
          case MUST -> "+";
          case SHOULD -> "";
          case MUST_NOT -> "-";
        }
        + shown(clause.node());
  }

  private static String shown(List<String> entities) {
    return entities.isEmpty() ? "" : "{" + String.join(",", entities) + "}";
  }
}
