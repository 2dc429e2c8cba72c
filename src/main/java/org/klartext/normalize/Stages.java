package org.klartext.normalize;

import java.util.List;

/** The stages that need nothing but rules. */
public final class Stages {
  private Stages() {}

  /** Encoding, boilerplate, typography: what is done before names are looked at. */
  public static List<Stage> text() {
    return List.of(new EncodingStage(), new BoilerplateStage(), new TypographyStage());
  }
}
