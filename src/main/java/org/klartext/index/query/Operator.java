package org.klartext.index.query;

import java.util.List;

/** Words and signs that join what is looked for. */
enum Operator {
  AND,
  OR,
  NOT,
  NEAR,
  TO;

  List<String> forms() {
    return switch (this) {
      case AND -> List.of("AND", "&&");
      case OR -> List.of("OR", "||");
      case NOT -> List.of("NOT");
      case NEAR -> List.of("NEAR");
      case TO -> List.of("TO");
    };
  }
}
