package org.klartext.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.index.concordance.KwicOrder;

class TimeLimitTest {
  @TempDir Path folder;

  @Test
  void a_question_that_takes_too_long_is_given_up_and_the_next_is_not() throws IOException {
    TestIndex.of(folder, Written.german("a", "Neue Chips aus Berlin."));
    try (var searcher = Searcher.open(folder)) {
      var request = SearchRequest.of("Chips");
      Duration none = Duration.ofNanos(-1);

      assertThatThrownBy(() -> TimeLimit.within(none, () -> searcher.search(request)))
          .isInstanceOf(OvertimeException.class);
      assertThatThrownBy(() -> TimeLimit.within(none, () -> searcher.concordance(request, KwicOrder.LEFT, 3)))
          .isInstanceOf(OvertimeException.class);
      assertThatThrownBy(() -> TimeLimit.within(none, () -> searcher.figures().errors(request, 3)))
          .isInstanceOf(OvertimeException.class);
      assertThat(searcher.search(request).total()).isEqualTo(1);
      assertThat(TimeLimit.within(Duration.ofMinutes(1), () -> searcher.search(request)).total()).isEqualTo(1);
    }
  }
}
