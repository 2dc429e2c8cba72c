package org.klartext.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those can do to a server who mean it ill, or do not know better. */
class BurdenTest {
  private static final int HUNDRED_MEGABYTES = 100 << 20;
  private static final int PIECE = 1 << 16;

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.ofSample(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void a_body_of_a_hundred_megabytes_is_refused_unread() throws IOException {
    String head =
        "POST /api/v1/normalize HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(server.server().port(), HUNDRED_MEGABYTES);
    try (Socket socket = connect()) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void also_where_its_length_is_not_said() throws IOException {
    for (String type : List.of("application/json", "application/x-ndjson")) {
      try (Socket socket = connect()) {
        OutputStream out = socket.getOutputStream();
        String head =
            "POST /api/v1/normalize HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                .formatted(server.server().port(), type);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        int sent = send(out);

        assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
        assertThat(sent).isLessThan(HUNDRED_MEGABYTES);
      }
    }
  }

  /** Sends chunk after chunk until the server no longer takes them; gives how much went out. */
  private static int send(OutputStream out) {
    byte[] chunk = (Integer.toHexString(PIECE) + "\r\n" + "x".repeat(PIECE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    int sent = 0;
    try {
      while (sent < HUNDRED_MEGABYTES) {
        out.write(chunk);
        sent += PIECE;
      }
      return sent;
    } catch (SocketException e) {
      return sent;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_thousand_idle_connections_do_not_stop_another_client() throws IOException {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        Socket socket = connect();
        idle.add(socket);
        if (i % 2 == 0) {
          // Half of them have begun to ask and say no more.
          socket.getOutputStream().write("GET /api/v1/search?q=Alt".getBytes(StandardCharsets.US_ASCII));
        }
      }
      Instant begun = Instant.now();

      assertThat(server.get("/api/v1/search?q=Altman").statusCode()).isEqualTo(200);
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void those_who_are_slow_to_send_hold_no_place() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = connect();
        slow.add(socket);
        String head =
            "POST /api/v1/normalize HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"
                .formatted(server.server().port());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      }

      assertThat(server.get("/api/v1/search?q=Altman").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void a_query_that_asks_for_too_much_is_refused() {
    for (String query :
        List.of(
            "(".repeat(200) + "a" + ")".repeat(200),
            String.join(" ", java.util.Collections.nCopies(900, "a")),
            String.join(" ", java.util.Collections.nCopies(60, "a*")),
            "a".repeat(2_001))) {
      assertThat(server.get("/api/v1/search?q=" + TestServer.encoded(query)).statusCode()).as(query).isEqualTo(400);
    }
    assertThat(server.get("/api/v1/search?q=a&limit=201").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/search?q=" + "a".repeat(20_000)).statusCode()).isIn(414, 431);
    assertThat(server.log()).isEmpty();
  }

  private static Socket connect() throws IOException {
    var socket = new Socket("127.0.0.1", server.server().port());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static String firstLine(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    var line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\r'; b = in.read()) {
      line.append((char) b);
    }
    return line.toString();
  }
}
