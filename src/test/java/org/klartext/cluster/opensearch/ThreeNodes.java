package org.klartext.cluster.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.jspecify.annotations.Nullable;

/** A cluster of three nodes of OpenSearch in this process, reached over HTTP. */
public final class ThreeNodes implements AutoCloseable {
  private static final int NODES = 3;

  private final OpenSearchRunner runner = new OpenSearchRunner();

  private static @Nullable ThreeNodes shared;

  /** One for all tests that stop no node; it lives as long as the process. */
  public static synchronized ThreeNodes shared() throws IOException {
    ThreeNodes nodes = shared;
    if (nodes == null) {
      nodes = new ThreeNodes(Files.createTempDirectory("klartext-nodes"));
      shared = nodes;
      Runtime.getRuntime().addShutdownHook(new Thread(nodes::shutDown));
    }
    return nodes;
  }

  private void shutDown() {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ThreeNodes(Path folder) {
    runner.onBuild(
        (number, settings) -> {
          settings.put("discovery.type", "zen");
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
    runner.build(
        OpenSearchRunner.newConfigs()
            .clusterName("klartext-" + ProcessHandle.current().pid())
            .numOfNode(NODES)
            .basePath(folder.toString()));
    runner.ensureGreen();
  }

  /** The index of this name, by way of all nodes. */
  Cluster index(String name) {
    return Cluster.at(urls(name));
  }

  /** The addresses of an index at all nodes. */
  public String urls(String name) {
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      urls.add("http://localhost:" + runner.getNode(i).settings().get("http.port") + "/" + name);
    }
    return String.join(",", urls);
  }

  void stop(int node) throws IOException {
    runner.getNode(node).close();
  }

  void awaitGreen() {
    runner.ensureGreen();
  }

  @Override
  public void close() throws IOException {
    runner.close();
    runner.clean();
  }
}
