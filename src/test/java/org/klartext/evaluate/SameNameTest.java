package org.klartext.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pat Gelsinger          | Gelsinger      | true
          Pat Gelsinger          | Gelsingers     | false
          Janković               | jankovic       | true
          StepFun / Jieyue       | stepfun        | true
          Syrskyj (Oleksandr)    | SYRSKYJ        | true
          Deep Krypton bzw. 36Kr | 36Kr           | true
          Nio                    | Union          | false
          Nio                    | NIO            | true
          Straße                 | Strasse        | true
          Ascend                 | ·              | false
          """)
  void names_are_one_where_one_holds_the_other(String canonical, String name, boolean same) {
    assertThat(SameName.same(canonical, name)).isEqualTo(same);
  }
}
