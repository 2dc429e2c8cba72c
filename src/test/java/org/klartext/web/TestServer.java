package org.klartext.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.klartext.app.IndexListener;
import org.klartext.app.IndexOptions;
import org.klartext.app.Workbench;

/** A real server over an index of a few articles, and a client that asks it. */
public final class TestServer implements AutoCloseable {
  static {
    // A Host of one's own choice is what some tests are about.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Server server;
  private final Workbench workbench;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> log;

  private TestServer(Path folder, Workbench workbench, Server server, List<String> log) {
    this.folder = folder;
    this.workbench = workbench;
    this.server = server;
    this.log = log;
  }

  /** Over the sample corpus. */
  public static TestServer ofSample(Path folder) throws IOException {
    return of(folder, List.of(Path.of("corpus")), UnaryOperator.identity());
  }

  /** Over one article, its file's content. */
  public static TestServer ofArticle(Path folder, String content) throws IOException {
    write(folder, "a.txt", content);
    return of(folder, List.of(folder.resolve("corpus")), UnaryOperator.identity());
  }

  /** Started in a way of its own. */
  public static TestServer of(Path folder, List<Path> roots, UnaryOperator<ServerOptions> changed) throws IOException {
    Workbench workbench = Workbench.standard();
    Path index = folder.resolve("index");
    workbench.index(roots, index, IndexOptions.DEFAULT, IndexListener.NONE);
    List<String> log = new CopyOnWriteArrayList<>();
    Server server = Server.start(workbench, changed.apply(ServerOptions.local(index)), log::add);
    return new TestServer(folder, workbench, server, log);
  }

  private static void write(Path folder, String name, String content) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve(name), content);
  }

  /** Puts a further file into the corpus and indexes it, as another process would. */
  public void index(String name, String content) throws IOException {
    write(folder, name, content);
    Workbench.standard()
        .index(List.of(folder.resolve("corpus")), index(), IndexOptions.DEFAULT, IndexListener.NONE);
  }

  public Path index() {
    return folder.resolve("index");
  }

  public Workbench workbench() {
    return workbench;
  }

  public Server server() {
    return server;
  }

  public List<String> log() {
    return log;
  }

  public URI uri(String path) {
    return URI.create(server.address() + (path.startsWith("/") ? path.substring(1) : path));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(headers(HttpRequest.newBuilder(uri(path)), headers));
  }

  /** Posts JSON without the token. */
  public HttpResponse<String> post(String path, String json, String... headers) {
    return send(
        headers(HttpRequest.newBuilder(uri(path)), headers)
            .setHeader("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Posts JSON with it. */
  public HttpResponse<String> change(String path, String json) {
    return post(path, json, "Authorization", "Bearer " + server.token());
  }

  public HttpResponse<String> postForm(String path, String field, String value, String... headers) {
    return send(
        headers(HttpRequest.newBuilder(uri(path)), headers)
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(field + "=" + encoded(value))));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder headers(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** What is answered, as JSON. */
  public JsonNode json(String path) {
    return json(get(path));
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(response.body(), e);
    }
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
