package org.klartext.normalize;

/** Removes what is not part of the article. */
final class BoilerplateStage {
  static final String NAME = "boilerplate";

  private BoilerplateStage() {}
}
