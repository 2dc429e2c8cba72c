package org.klartext.normalize;

import java.util.List;
import org.klartext.knowledge.Knowledge;

/** The pipelines there are. */
public final class Pipelines {
  private Pipelines() {}

  /** All stages, in order. */
  public static Pipeline standard(Knowledge knowledge) {
    return new Pipeline(List.of(new NamesStage(knowledge)));
  }
}
