package org.klartext.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A web page: its main text, a line for each paragraph, without scripts and navigation. Title, date, outlet and
 * language come from what the page says of itself, and else from its first lines.
 */
final class HtmlReader {
  private static final int CHARSET_WITHIN = 2048;
  private static final int DEEPEST = 400;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=date]",
          "meta[name=pubdate]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=dc.date]",
          "meta[name=dcterms.date]",
          "meta[name=dc.date.issued]");
  private static final List<String> OUTLETS =
      List.of("meta[property=og:site_name]", "meta[name=publisher]", "meta[name=application-name]");
  private static final List<String> TITLES = List.of("meta[property=og:title]", "meta[name=twitter:title]");

  private HtmlReader() {}

  /** The charset that the page claims to be in. */
  static Optional<Charset> declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, CHARSET_WITHIN), StandardCharsets.ISO_8859_1);
    Matcher m = CHARSET.matcher(head);
    return m.find()
        ? CharsetGuess.named(m.group(1).equalsIgnoreCase("iso-8859-1") ? "windows-1252" : m.group(1))
        : Optional.empty();
  }

  static Draft read(String html) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    Optional<LocalDate> published = published(page);
    Optional<String> outlet = content(page, OUTLETS);
    Optional<String> language =
        attribute(page.selectFirst("html"), "lang")
            .or(() -> attribute(page.selectFirst("meta[http-equiv=content-language]"), "content"))
            .or(() -> attribute(page.selectFirst("meta[property=og:locale]"), "content"));
    Optional<String> headline =
        heading(page).or(() -> content(page, TITLES)).or(() -> Optional.of(page.title()).filter(t -> !t.isBlank()));
    String text = HtmlText.main(page);
    Head head = Head.of(text);
    return new Draft(
            text,
            headline.or(head::title),
            published.or(head::date),
            outlet.or(head::outlet),
            language)
        .withTitleInText("\n");
  }

  /** The only first-level heading, or the first one of the article. */
  private static Optional<String> heading(Document page) {
    Element own = page.selectFirst("article h1, main h1, [role=main] h1");
    List<Element> all = page.select("h1");
    return Optional.ofNullable(own)
        .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty())
        .map(Element::text).filter(t -> !t.isBlank());
  }

  private static Optional<LocalDate> published(Document page) {
    Optional<LocalDate> meta = content(page, DATES).flatMap(Dates::parse);
    if (meta.isPresent()) {
      return meta;
    }
    for (Element script : page.select("script[type=application/ld+json]")) {
      Matcher m = PUBLISHED.matcher(script.data());
      if (m.find()) {
        return Dates.parse(m.group(1));
      }
    }
    Element time = page.selectFirst("article time[datetime], main time[datetime], time[datetime]");
    return attribute(time, "datetime").flatMap(Dates::parse);
  }

  private static Optional<String> content(Document page, List<String> selectors) {
    return selectors.stream()
        .flatMap(selector -> attribute(page.selectFirst(selector), "content").stream())
        .findFirst();
  }

  private static Optional<String> attribute(@Nullable Element element, String name) {
    return Optional.ofNullable(element).map(e -> e.attr(name).strip()).filter(value -> !value.isEmpty());
  }
}
