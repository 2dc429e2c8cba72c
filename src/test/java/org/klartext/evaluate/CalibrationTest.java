package org.klartext.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static List<Calibration.Point> claims(double confidence, int right, int wrong) {
    var points = new ArrayList<Calibration.Point>();
    for (int i = 0; i < right + wrong; i++) {
      points.add(new Calibration.Point(confidence, i < right));
    }
    return points;
  }

  @Test
  void nine_in_ten_right_at_nine_tenths_is_no_error() {
    Calibration calibration = Calibration.of(claims(0.9, 9, 1));
    assertThat(calibration.error()).isCloseTo(0, within(1e-9));
    assertThat(calibration.bins()).singleElement().satisfies(bin -> assertThat(bin.share()).isEqualTo(0.9));
  }

  @Test
  void the_error_weighs_each_bin_by_its_claims() {
    List<Calibration.Point> points = claims(1.0, 10, 0);
    points.addAll(claims(0.75, 0, 30));
    assertThat(Calibration.of(points).error()).isCloseTo(0.75 * 30 / 40, within(1e-9));
  }

  @Test
  void claims_that_are_too_sure_want_a_higher_temperature() {
    assertThat(Calibration.of(claims(0.98, 9, 1)).temperature()).isBetween(1.7, 1.85);
    assertThat(Calibration.of(claims(0.9, 9, 1)).temperature()).isCloseTo(1, within(0.06));
  }

  @Test
  void without_claims_there_is_nothing_to_tell() {
    assertThat(Calibration.of(List.of())).isEqualTo(new Calibration(List.of(), 0, 1));
  }
}
