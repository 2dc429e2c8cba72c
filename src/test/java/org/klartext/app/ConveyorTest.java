package org.klartext.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConveyorTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void results_come_in_the_order_of_the_things(int threads) {
    var pauses = new SplittableRandom(7).ints(300, 0, 200_000).toArray();
    var results = new ArrayList<Integer>();
    try (var conveyor =
        new Conveyor<Integer, Integer>(
            threads,
            thing -> {
              LockSupport.parkNanos(pauses[thing]);
              return thing * 2;
            },
            results::add)) {
      IntStream.range(0, 300).forEach(conveyor::put);
      conveyor.finish();
    }
    assertThat(results).isEqualTo(IntStream.range(0, 300).map(i -> i * 2).boxed().toList());
  }

  @Test
  void only_so_many_things_are_under_way() {
    var underWay = new int[1];
    int most = 0;
    try (var conveyor =
        new Conveyor<Integer, Integer>(2, thing -> thing, thing -> underWay[0]--)) {
      for (int i = 0; i < 1000; i++) {
        most = Math.max(most, ++underWay[0]);
        conveyor.put(i);
      }
      conveyor.finish();
    }
    assertThat(most).isLessThanOrEqualTo(16);
  }

  @Test
  void what_the_work_throws_reaches_the_one_who_puts() {
    List<Integer> results = new ArrayList<>();
    try (var conveyor =
        new Conveyor<Integer, Integer>(
            2,
            thing -> {
              if (thing == 5) {
                throw new IllegalStateException("five");
              }
              return thing;
            },
            results::add)) {
      assertThatThrownBy(
              () -> {
                IntStream.range(0, 10).forEach(conveyor::put);
                conveyor.finish();
              })
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("five");
    }
    assertThat(results).containsExactly(0, 1, 2, 3, 4);
  }
}
