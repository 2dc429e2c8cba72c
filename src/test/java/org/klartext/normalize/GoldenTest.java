package org.klartext.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The text stages against golden cases. */
class GoldenTest {

  @TestFactory
  Stream<DynamicTest> garbled_text_comes_out_right() {
    return Stream.concat(Golden.of("synthetic").stream(), Golden.of("wild").stream())
        .map(one -> DynamicTest.dynamicTest(one.label(), () -> holds(one)));
  }

  @TestFactory
  Stream<DynamicTest> right_text_stays() {
    return Golden.of("untouched").stream().map(one -> DynamicTest.dynamicTest(one.label(), () -> holds(one)));
  }

  /** A case that starts to hold belongs to the others: move it. */
  @TestFactory
  Stream<DynamicTest> known_failures_still_fail() {
    return Golden.of("known-failures").stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.label(),
                    () -> assertThat(Texts.clean(one.before(), one.language())).isNotEqualTo(one.after())));
  }

  private static void holds(Golden one) {
    assertThat(Texts.clean(one.before(), one.language())).as(one.comment()).isEqualTo(one.after());
    assertThat(Texts.clean(one.after(), one.language())).as("a second run").isEqualTo(one.after());
  }
}
