package org.klartext.app;

import java.io.IOException;
import java.util.List;
import org.klartext.index.SurfaceCount;

/** Under which surfaces an entity stands in an index, wherever that is kept. */
@FunctionalInterface
public interface SeenSurfaces {
  /** The surfaces of the entity with this id; none where nothing mentions it. */
  List<SurfaceCount> of(String entity) throws IOException;
}
