package org.klartext.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.thaiopensource.relaxng.jaxp.XMLSyntaxSchemaFactory;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.jsoup.Jsoup;
import org.klartext.export.ReadBack.Span;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A reader a format that knows nothing of Klartext: databases, validators, parsers of the format. */
final class Readers {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Schema TEI = schema("tei-subset.rng");

  private Readers() {}

  /** Reads a file or folder, in the order in which it was written. */
  interface Reader {
    List<ReadBack> read(Path exported) throws Exception;
  }

  static final Map<String, Reader> ALL = readers();

  private static Map<String, Reader> readers() {
    Map<String, Reader> readers = new LinkedHashMap<>();
    readers.put("jsonl", Readers::jsonl);
    readers.put("txt", folder -> files(folder, ".txt", text -> new ReadBack(List.of(), List.of(), List.of(text))));
    readers.put("md", folder -> files(folder, ".md", Readers::markdown));
    readers.put("html", folder -> files(folder, ".html", Readers::html));
    readers.put("diff", DiffReader::read);
    readers.put("csv", file -> table(file, Readers::byDuckDb));
    readers.put("tsv", file -> table(file, Readers::tabs));
    readers.put("parquet", Readers::parquet);
    readers.put("tei", Readers::tei);
    readers.put("conll", ConllReader::hipe);
    readers.put("conllu", ConllReader::universal);
    readers.put("brat", BratReader::read);
    readers.put("webannotation", Readers::webAnnotation);
    return readers;
  }

  private static List<ReadBack> jsonl(Path file) throws IOException {
    var read = new ArrayList<ReadBack>();
    for (String line : Files.readString(file).split("\n")) {
      JsonNode record = JSON.readTree(line);
      String source = record.get("source").asText();
      String text = record.get("text").asText();
      var spans = new ArrayList<Span>();
      for (JsonNode mention : record.get("mentions")) {
        spans.add(span(source, mention.get("source"), mention.get("surface").asText()));
        spans.add(span(text, mention.get("clean"), mention.get("written").asText()));
      }
      for (JsonNode edit : record.get("edits")) {
        spans.add(span(source, edit.get("source"), edit.get("from").asText()));
        spans.add(span(text, edit.get("clean"), edit.get("to").asText()));
      }
      read.add(new ReadBack(spans, List.of(source), List.of(text)));
    }
    return read;
  }

  private static Span span(String text, JsonNode pair, String surface) {
    return new Span(text, pair.get(0).asInt(), pair.get(1).asInt(), surface);
  }

  interface OfText {
    ReadBack read(String content);
  }

  /** Files in the order in which they were written: the test's articles are named so that it is that of the names. */
  static List<ReadBack> files(Path folder, String ending, OfText reader) throws IOException {
    var read = new ArrayList<ReadBack>();
    for (Path file : sorted(folder, ending)) {
      if (!file.getFileName().toString().equals("index.html")) {
        read.add(reader.read(Files.readString(file)));
      }
    }
    return read;
  }

  static List<Path> sorted(Path folder, String ending) throws IOException {
    var byName = new TreeMap<String, Path>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(ending)).forEach(file -> byName.put(file.getFileName().toString(), file));
    }
    return List.copyOf(byName.values());
  }

  private static ReadBack markdown(String page) {
    String body = page.substring(page.indexOf("\n---\n", 4) + 5);
    var text = new StringBuilder();
    for (String paragraph : body.split("\n")) {
      if (!paragraph.isEmpty()) {
        text.append(paragraph.replaceFirst("^# ", "").replaceAll("\\\\([\\\\`*_\\[\\]<>&#+\\-=~|.)])", "$1")).append('\n');
      }
    }
    return new ReadBack(List.of(), List.of(), List.of(text.toString()));
  }

  private static ReadBack html(String page) {
    org.jsoup.nodes.Document document = Jsoup.parse(page);
    if (!document.select("script, [onclick], [onmouseover], [src]").isEmpty()) {
      throw new AssertionError("a page with a script");
    }
    if (!document.select("del:not([data-why]), ins:not([data-why])").isEmpty()) {
      throw new AssertionError("a change without its reason");
    }
    var source = new ArrayList<String>();
    var clean = new ArrayList<String>();
    document.select(".source").forEach(side -> source.add(side.wholeText()));
    document.select(".clean").forEach(side -> clean.add(side.wholeText()));
    return new ReadBack(List.of(), List.of(String.join("\n", source)), List.of(String.join("\n", clean)));
  }

  private interface TableReader {
    List<List<String>> read(Path file) throws Exception;
  }

  /** Rows of articles, mentions and edits, told apart by their heading. */
  private static List<ReadBack> table(Path file, TableReader reader) throws Exception {
    List<List<String>> rows = reader.read(file);
    List<String> heading = rows.getFirst();
    if (!heading.contains("source")) {
      throw new AssertionError("no table of articles: " + heading);
    }
    var read = new ArrayList<ReadBack>();
    for (List<String> row : rows.subList(1, rows.size())) {
      read.add(
          new ReadBack(
              List.of(),
              List.of(unguarded(row.get(heading.indexOf("source")))),
              List.of(unguarded(row.get(heading.indexOf("text"))))));
    }
    return read;
  }

  /** Without the apostrophe that keeps a spreadsheet from running a cell. */
  static String unguarded(String cell) {
    return cell.matches("(?sU)'['\\s]*[=+\\-@＝＋－＠\\t\\r].*") ? cell.substring(1) : cell;
  }

  static List<List<String>> byDuckDb(Path file) throws SQLException {
    String sql =
        "select * from read_csv('" + file + "', header = false, all_varchar = true, delim = ',', quote = '\"', escape = '\"', "
            + "auto_detect = false, parallel = false, max_line_size = 10000000, columns = " + columns(file) + ")";
    var rows = new ArrayList<List<String>>();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = database.createStatement().executeQuery(sql)) {
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          String value = result.getString(i);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String columns(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      var columns = new ArrayList<String>();
      for (String column : lines.findFirst().orElseThrow().split(",")) {
        columns.add("'" + column + "': 'VARCHAR'");
      }
      return "{" + String.join(", ", columns) + "}";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<List<String>> tabs(Path file) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (String line : Files.readString(file).split("\n")) {
      var row = new ArrayList<String>();
      for (String cell : line.split("\t", -1)) {
        row.add(unescaped(cell));
      }
      rows.add(row);
    }
    return rows;
  }

  static String unescaped(String cell) {
    var text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\') {
        c = cell.charAt(++i);
        c = c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c == 's' ? ' ' : c == 'p' ? '|' : c;
      }
      text.append(c);
    }
    return text.toString();
  }

  private static List<ReadBack> parquet(Path file) throws SQLException, IOException {
    var read = new ArrayList<ReadBack>();
    String sql = "select to_json(t) from read_parquet('" + file + "') t";
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = database.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        JsonNode row = JSON.readTree(rows.getString(1));
        String source = row.get("source").asText();
        String text = row.get("text").asText();
        var spans = new ArrayList<Span>();
        for (JsonNode mention : row.get("mentions")) {
          spans.add(span(source, mention, "source", "surface"));
          spans.add(span(text, mention, "clean", "written"));
        }
        for (JsonNode edit : row.get("edits")) {
          spans.add(span(source, edit, "source", "from"));
          spans.add(span(text, edit, "clean", "to"));
        }
        read.add(new ReadBack(spans, List.of(source), List.of(text)));
      }
    }
    return read;
  }

  private static Span span(String text, JsonNode place, String layer, String surface) {
    return new Span(
        text, place.get(layer + "_start").asInt(), place.get(layer + "_end").asInt(), place.get(surface).asText());
  }

  private static Schema schema(String name) {
    try {
      return new XMLSyntaxSchemaFactory().newSchema(Readers.class.getResource(name));
    } catch (SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static List<ReadBack> tei(Path file) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    Document document = factory.newDocumentBuilder().parse(file.toFile());
    TEI.newValidator().validate(new StreamSource(file.toFile()));
    var read = new ArrayList<ReadBack>();
    var texts = document.getElementsByTagNameNS("*", "ab");
    for (int i = 0; i < texts.getLength(); i++) {
      var source = new StringBuilder();
      var clean = new StringBuilder();
      layer(texts.item(i), "corr", source);
      layer(texts.item(i), "sic", clean);
      read.add(new ReadBack(List.of(), List.of(source.toString()), List.of(clean.toString())));
    }
    if (!document.getDocumentElement().getAttributeNS(XMLConstants.XML_NS_URI, "base").isEmpty()) {
      throw new AssertionError("a base");
    }
    return read;
  }

  /** The text of a node without the elements of one name. */
  private static void layer(Node node, String without, StringBuilder text) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getLocalName().equals("g")) {
        text.appendCodePoint(Integer.parseInt(element.getAttribute("n").substring(2), 16));
      } else if (child instanceof Element element) {
        if (!element.getLocalName().equals(without)) {
          layer(element, without, text);
        }
      } else {
        text.append(child.getNodeValue());
      }
    }
  }

  private static List<ReadBack> webAnnotation(Path folder) throws IOException {
    var read = new ArrayList<ReadBack>();
    for (Path file : sorted(folder, ".jsonld")) {
      JsonNode page = JSON.readTree(Files.readString(file));
      if (!page.get("@context").asText().equals("http://www.w3.org/ns/anno.jsonld")
          || !page.get("type").asText().equals("AnnotationPage")) {
        throw new AssertionError("no page of annotations: " + file);
      }
      var spans = new ArrayList<Span>();
      for (JsonNode annotation : page.get("items")) {
        for (JsonNode target : annotation.get("target")) {
          String text = Files.readString(file.resolveSibling(decoded(target.get("source").asText())));
          JsonNode position = target.get("selector").get(0);
          JsonNode quote = target.get("selector").get(1);
          int start = position.get("start").asInt();
          int end = position.get("end").asInt();
          spans.add(new Span(text, start, end, quote.get("exact").asText()));
          String prefix = quote.get("prefix").asText();
          spans.add(new Span(text, start - prefix.codePointCount(0, prefix.length()), start, prefix));
          String suffix = quote.get("suffix").asText();
          spans.add(new Span(text, end, end + suffix.codePointCount(0, suffix.length()), suffix));
        }
      }
      String stem = file.toString().replaceFirst("\\.jsonld$", "");
      read.add(
          new ReadBack(
              spans,
              List.of(Files.readString(Path.of(stem + ".source.txt"))),
              List.of(Files.readString(Path.of(stem + ".clean.txt")))));
    }
    return read;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
