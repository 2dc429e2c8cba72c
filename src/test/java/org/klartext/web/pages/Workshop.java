package org.klartext.web.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.klartext.app.IndexListener;
import org.klartext.app.IndexOptions;
import org.klartext.app.Workbench;
import org.klartext.web.Server;
import org.klartext.web.ServerOptions;

/** A server over an index made for a test. */
final class Workshop implements AutoCloseable {
  private static final Workbench WORKBENCH = Workbench.standard();

  private final Server server;

  private Workshop(Server server) {
    this.server = server;
  }

  /** Over the articles of a folder. */
  static Workshop over(Path corpus, Path index) throws IOException {
    WORKBENCH.index(List.of(corpus), index, IndexOptions.DEFAULT, IndexListener.NONE);
    return new Workshop(Server.start(WORKBENCH, ServerOptions.local(index), line -> {}));
  }

  /** Over texts, each with the name of its file. */
  static Workshop of(Path folder, String... namesAndTexts) throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Files.writeString(corpus.resolve(namesAndTexts[i]), namesAndTexts[i + 1]);
    }
    return over(corpus, folder.resolve("index"));
  }

  /** A page of it: {@code "?q=Ultraman"}. */
  String page(String address) {
    return server.address() + address;
  }

  /** The page as whoever may judge opens it first. */
  String entrance() {
    return page("?token=" + server.token());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
