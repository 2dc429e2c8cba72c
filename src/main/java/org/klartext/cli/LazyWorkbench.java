package org.klartext.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.klartext.app.Workbench;

/** The workbench, loaded when a command first needs it: {@code --help} needs no knowledge. */
final class LazyWorkbench implements Supplier<Workbench> {
  private final Supplier<Workbench> loader;
  private @Nullable Workbench loaded;

  LazyWorkbench(Supplier<Workbench> loader) {
    this.loader = loader;
  }

  @Override
  public Workbench get() {
    Workbench workbench = loaded;
    if (workbench == null) {
      workbench = loader.get();
      loaded = workbench;
    }
    return workbench;
  }
}
