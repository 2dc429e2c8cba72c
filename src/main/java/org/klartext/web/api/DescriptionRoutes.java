package org.klartext.web.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.klartext.web.site.Load;
import org.klartext.web.site.Routes;

/** Gives the OpenAPI document of the interface. */
final class DescriptionRoutes implements Routes {
  private static final String DOCUMENT = "openapi.json";

  private final byte[] document = read();

  private static byte[] read() {
    try (InputStream in = Objects.requireNonNull(DescriptionRoutes.class.getResourceAsStream(DOCUMENT))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(
        Paths.ROOT + "/" + DOCUMENT,
        context -> {
          context.contentType("application/json");
          context.result(document);
        },
        Load.NONE);
  }
}
