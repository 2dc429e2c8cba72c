package org.klartext.cluster.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An index in a cluster of OpenSearch, reached by way of any of its nodes: where one does not answer the next is asked.
 *
 * <p>Who may enter is told by {@code KLARTEXT_CLUSTER_USER} and {@code KLARTEXT_CLUSTER_PASSWORD} in the environment, so that no
 * password stands on a command line. Safe for use by many threads.
 */
public final class Cluster implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String USUAL_INDEX = "klartext";
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofMinutes(2);

  private final List<String> nodes;
  private final String index;
  private final Optional<String> authorization;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();
  private final AtomicInteger current = new AtomicInteger();

  private Cluster(List<String> nodes, String index, Optional<String> authorization) {
    this.nodes = nodes;
    this.index = index;
    this.authorization = authorization;
  }

  /**
   * What a node answered.
   *
   * @param status of HTTP
   * @param body missing where it is no JSON
   */
  record Answer(int status, JsonNode body) {
    boolean isDone() {
      return status < 300;
    }

    /** Whether it may do later what it does not now. */
    boolean isForLater() {
      return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** The reason the cluster gives. */
    String reason() {
      JsonNode error = body.path("error");
      JsonNode cause = error.path("root_cause").path(0);
      String reason = cause.path("reason").asText(error.path("reason").asText(error.asText("")));
      return "status " + status + (reason.isEmpty() ? "" : ", " + reason.replaceAll("\\s+", " "));
    }
  }

  /**
   * The index that {@code urls} name.
   *
   * @param urls of one node or, parted by commas, of several; the name of the index follows a slash, {@code klartext} if none does
   * @throws ClusterException if they are no URLs
   */
  public static Cluster at(String urls) {
    return at(urls, System.getenv());
  }

  static Cluster at(String urls, Map<String, String> environment) {
    var nodes = new ArrayList<String>();
    String index = USUAL_INDEX;
    for (String url : urls.split(",")) {
      URI uri = uri(url.strip());
      nodes.add(uri.getScheme() + "://" + uri.getRawAuthority());
      String path = uri.getPath().replaceAll("^/+|/+$", "");
      index = path.isEmpty() ? index : path;
    }
    if (!index.matches("[a-z0-9][a-z0-9._-]*")) {
      throw new ClusterException("\"" + index + "\" is no name of an index; write it in small letters and digits");
    }
    String user = environment.getOrDefault("KLARTEXT_CLUSTER_USER", "");
    String password = environment.getOrDefault("KLARTEXT_CLUSTER_PASSWORD", "");
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Cluster(
        List.copyOf(nodes),
        index,
        user.isEmpty() ? Optional.empty() : Optional.of("Basic " + Base64.getEncoder().encodeToString(both)));
  }

  private static URI uri(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // It is told below what one looks like.
    }
    throw new ClusterException("\"" + url + "\" is no address of a cluster; write http://host:9200/index");
  }

  /** The name of the index. */
  public String index() {
    return index;
  }

  /** The index and the first node, for messages. */
  @Override
  public String toString() {
    return nodes.getFirst() + "/" + index;
  }

  Answer get(String path) {
    return send("GET", path, new byte[0]);
  }

  Answer put(String path, JsonNode body) {
    return send("PUT", path, bytes(body));
  }

  Answer post(String path, JsonNode body) {
    return send("POST", path, bytes(body));
  }

  /**
   * What the first node says that answers.
   *
   * @throws ClusterException if none does
   */
  Answer send(String method, String path, byte[] body) {
    IOException failure = new IOException("no node");
    int first = current.get();
    for (int i = 0; i < nodes.size(); i++) {
      int number = (first + i) % nodes.size();
      try {
        Answer answer = ask(nodes.get(number), method, path, body);
        current.set(number);
        if (answer.status() == 401 || answer.status() == 403) {
          throw new ClusterException(
              this + " lets only those in whom it knows; set KLARTEXT_CLUSTER_USER and KLARTEXT_CLUSTER_PASSWORD");
        }
        return answer;
      } catch (IOException e) {
        failure = e;
      }
    }
    throw new ClusterException(
        "no node answers at " + String.join(", ", nodes) + " (" + reason(failure) + "); is the cluster up, is the address right?",
        failure);
  }

  private Answer ask(String node, String method, String path, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + path))
            .timeout(ANSWERING)
            .header("Content-Type", "application/json")
            .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    authorization.ifPresent(who -> request.header("Authorization", who));
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), json(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted while asking " + node, e);
    }
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static byte[] bytes(JsonNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a tree cannot fail to be written", e);
    }
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    return message == null || message.isEmpty() ? kind : kind + ": " + message;
  }

  @Override
  public void close() {
    client.close();
  }
}
