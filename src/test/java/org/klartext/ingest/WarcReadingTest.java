package org.klartext.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.article.Article;

class WarcReadingTest {
  private static final String PAGE =
      "<html lang=\"de\"><head><title>Chips</title><meta property=\"og:site_name\" content=\"36kr\"></head><body><article><p>Der "
          + "OpenAI-Chef Ultraman sprach am Montag in Berlin über neue Chips für die KI.</p></article></body></html>";

  @TempDir private Path folder;

  private static byte[] record(String type, String address, String contentType, byte[] block) throws IOException {
    var out = new ByteArrayOutputStream();
    String target = address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n";
    out.write(
        ("WARC/1.0\r\nWARC-Type: " + type + "\r\n" + target
                + "WARC-Date: 2024-08-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.write(block);
    out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static byte[] answer(String address, int status, String type, byte[] body) throws IOException {
    var block = new ByteArrayOutputStream();
    block.write(
        ("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    block.write(body);
    return record("response", address, "application/http; msgtype=response", block.toByteArray());
  }

  private static List<byte[]> crawl() throws IOException {
    byte[] page = PAGE.getBytes(StandardCharsets.ISO_8859_1);
    return List.of(
        record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(StandardCharsets.US_ASCII)),
        answer("https://a.example/chips", 200, "text/html; charset=iso-8859-1", page),
        answer("https://a.example/gone", 404, "text/html; charset=iso-8859-1", page),
        answer("https://a.example/b.png", 200, "image/png", new byte[] {1, 2, 3}),
        answer("https://a.example/empty", 200, "text/html", "<html></html>".getBytes(StandardCharsets.US_ASCII)),
        record(
            "conversion",
            "https://a.example/text",
            "text/plain",
            "Der Intel-Chef Kissinger sprach am Montag in Berlin über neue Fabriken für Chips."
                .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void pages_of_a_crawl_are_articles_named_by_their_address() throws IOException {
    var out = new ByteArrayOutputStream();
    for (byte[] record : crawl()) {
      out.write(record);
    }
    Files.write(folder.resolve("crawl.warc"), out.toByteArray());
    List<Ingested> read = Reading.all(folder);
    assertThat(read).hasSize(3);
    Article chips = ((Ingested.Read) read.getFirst()).article();
    assertThat(chips.path()).isEqualTo("crawl.warc#https://a.example/chips");
    assertThat(chips.source().value()).contains("über neue Chips für die KI");
    assertThat(chips.outlet()).contains("36kr");
    assertThat(read.get(1)).isEqualTo(new Ingested.Rejected("crawl.warc", "record 5: empty"));
    assertThat(read.get(2).path()).isEqualTo("crawl.warc#https://a.example/text");
  }

  @Test
  void each_record_may_be_compressed_by_itself() throws IOException {
    var out = new ByteArrayOutputStream();
    for (byte[] record : crawl()) {
      try (var gzip = new GZIPOutputStream(out)) {
        gzip.write(record);
      }
    }
    Files.write(folder.resolve("crawl.warc.gz"), out.toByteArray());
    assertThat(Reading.all(folder)).hasSize(3).first().isInstanceOf(Ingested.Read.class);
  }

  @Test
  void what_breaks_off_is_told_and_what_came_before_is_kept() throws IOException {
    var out = new ByteArrayOutputStream();
    for (byte[] record : crawl()) {
      out.write(record);
    }
    Files.write(folder.resolve("crawl.warc"), Arrays.copyOf(out.toByteArray(), out.size() - 60));
    List<Ingested> read = Reading.all(folder);
    assertThat(read.getFirst()).isInstanceOf(Ingested.Read.class);
    assertThat(read.getLast()).isInstanceOf(Ingested.Rejected.class);
    assertThat(read.getLast().toString()).contains("record 6");
  }
}
