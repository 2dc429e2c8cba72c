package org.klartext.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.klartext.normalize.Pipeline;

/**
 * The pipeline, made when the first article comes: a lookup or a search needs no rules and no weights, and would wait for
 * them longer than for its answer. Safe for use by many threads.
 */
final class LazyPipeline implements Supplier<Pipeline> {
  private final Supplier<Pipeline> maker;
  private volatile @Nullable Pipeline made;

  LazyPipeline(Supplier<Pipeline> maker) {
    this.maker = maker;
  }

  @Override
  public Pipeline get() {
    Pipeline pipeline = made;
    return pipeline == null ? make() : pipeline;
  }

  private synchronized Pipeline make() {
    Pipeline pipeline = made;
    if (pipeline == null) {
      pipeline = maker.get();
      made = pipeline;
    }
    return pipeline;
  }
}
