package org.klartext.resolve.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A ledger as a file of JSON lines in UTF-8, to which lines are only ever added. */
public final class LedgerFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Jackson has an exception of its own for that, but throws another one after a comma. */
  private static final String BREAKS_OFF = "Unexpected end-of-input";

  private final Path path;

  public LedgerFile(Path path) {
    this.path = path;
  }

  /** Where the judgements on an index stand: beside its folder, so that they outlive it. */
  public static LedgerFile of(Path index) {
    Path whole = index.toAbsolutePath().normalize();
    return new LedgerFile(whole.resolveSibling(whole.getFileName() + ".judgements.jsonl"));
  }

  public Path path() {
    return path;
  }

  /**
   * The ledger; empty where there is no file.
   *
   * @throws IOException if a line is not one of a ledger; the message names it
   */
  public Ledger read() throws IOException {
    if (!Files.exists(path)) {
      return Ledger.EMPTY;
    }
    var entries = new ArrayList<Entry>();
    int number = 0;
    byte[] bytes = Files.readAllBytes(path);
    for (String line : decoded(bytes, 0, whole(bytes)).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        try {
          entries.add(entry(JSON.readTree(line)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
          throw new IOException(path + ":" + number + ": no judgement: " + firstLine(e) + " — put the line right", e);
        }
      }
    }
    try {
      return new Ledger(entries);
    } catch (IllegalArgumentException e) {
      throw new IOException(path + ": " + e.getMessage() + " — put the line right", e);
    }
  }

  private String decoded(byte[] bytes, int from, int to) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(path + ": not in UTF-8 — put back what was changed in it", e);
    }
  }

  /** How many bytes are whole: a last line that breaks off was being written when the program was ended. */
  private static int whole(byte[] bytes) {
    int start = bytes.length;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    try {
      JSON.readTree(bytes, start, bytes.length - start);
      return bytes.length;
    } catch (JsonProcessingException e) {
      // Wrong in another way, somebody wrote it by hand, and is told when it is read.
      return e.getOriginalMessage().startsWith(BREAKS_OFF) ? start : bytes.length;
    } catch (IOException e) {
      return bytes.length;
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Adds lines at the end, and makes sure that they are on the disk; what is left of a torn line goes. */
  public void append(List<? extends Entry> entries) throws IOException {
    String text = lines(entries);
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      byte[] before = Files.readAllBytes(path);
      int whole = whole(before);
      file.truncate(whole);
      text = whole > 0 && before[whole - 1] != '\n' ? "\n" + text : text;
      file.position(file.size());
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      file.force(true);
    }
  }

  /** Lines as they stand in the file. */
  public static String lines(List<? extends Entry> entries) {
    var lines = new StringBuilder();
    entries.forEach(entry -> lines.append(line(entry)).append('\n'));
    return lines.toString();
  }

  /** One line, without its end. */
  public static String line(Entry entry) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", entry.id()).put("when", entry.when().toString()).put("who", entry.who());
    switch (entry) {
      case Entry.Undo undo -> json.put("undoes", undo.undoes());
      case Judgement judgement -> judgement(json, judgement);
    }
    return whole(json.put("why", entry.why()).toString());
  }

  private static void judgement(ObjectNode json, Judgement judgement) {
    json.put("verdict", judgement.verdict().code());
    switch (judgement.target()) {
      case Target.OfMention mention -> {
        json.put("article", mention.article());
        json.putArray("source").add(mention.start()).add(mention.end());
        json.put("surface", mention.surface()).put("entity", mention.entity());
      }
      case Target.OfName name -> json.put("surface", name.surface()).put("entity", name.entity());
      case Target.OfRule rule -> json.put("rule", rule.rule());
    }
    Scope scope = judgement.scope();
    if (!scope.articles().isEmpty()) {
      scope.articles().forEach(json.putArray("articles")::add);
    }
    scope.outlet().ifPresent(outlet -> json.put("outlet", outlet));
    scope.from().ifPresent(day -> json.put("from", day.toString()));
    scope.to().ifPresent(day -> json.put("to", day.toString()));
  }

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException if something is missing or wrong
   */
  static Entry entry(JsonNode json) {
    whole(json.toString());
    String id = text(json, "id");
    Instant when = Instant.parse(text(json, "when"));
    String who = text(json, "who");
    String why = json.path("why").asText("");
    if (json.has("undoes")) {
      return new Entry.Undo(id, when, who, text(json, "undoes"), why);
    }
    return new Judgement(id, when, who, Verdict.ofCode(text(json, "verdict")), target(json), scope(json), why);
  }

  private static Target target(JsonNode json) {
    if (json.has("rule")) {
      return new Target.OfRule(text(json, "rule"));
    }
    String surface = text(json, "surface");
    String entity = text(json, "entity");
    JsonNode place = json.path("source");
    return json.has("article")
        ? new Target.OfMention(text(json, "article"), place.path(0).asInt(-1), place.path(1).asInt(-1), surface, entity)
        : new Target.OfName(surface, entity);
  }

  private static Scope scope(JsonNode json) {
    var articles = new TreeSet<String>();
    json.path("articles").forEach(article -> articles.add(article.asText()));
    return new Scope(
        articles,
        Optional.ofNullable(json.get("outlet")).map(JsonNode::asText),
        Optional.ofNullable(json.get("from")).map(day -> LocalDate.parse(day.asText())),
        Optional.ofNullable(json.get("to")).map(day -> LocalDate.parse(day.asText())));
  }

  private static String whole(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("half of a character stands in it (a lone surrogate)");
    }
    return text;
  }

  private static String text(JsonNode json, String key) {
    JsonNode value = json.get(key);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException("\"" + key + "\" is missing");
    }
    return value.asText();
  }
}
