package org.klartext.normalize;

import java.util.ArrayList;
import org.klartext.knowledge.Knowledge;

/** The pipelines there are. */
public final class Pipelines {
  private Pipelines() {}

  /** All stages, in order. */
  public static Pipeline standard(Knowledge knowledge) {
    var stages = new ArrayList<Stage>(Stages.text());
    stages.add(new SettledStage(new NamesStage(knowledge)));
    return new Pipeline(stages);
  }
}
