package org.klartext.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.klartext.article.Article;
import org.klartext.language.Language;

class HtmlReaderTest {
  @TempDir Path folder;

  private Article read(String html) throws IOException {
    return Reading.article(Reading.write(folder, "a.html", html));
  }

  @Test
  void the_main_text_comes_out_a_line_for_each_paragraph() throws IOException {
    Article article =
        read(
            """
            <!DOCTYPE html><html lang="de-DE"><head><title>Blatt – Neuer Speicher</title>
            <meta property="og:site_name" content="Abendblatt">
            <meta property="article:published_time" content="2024-08-06T08:00:00+02:00">
            <style>p { color: red }</style><script>var x = "<p>nicht</p>";</script></head>
            <body><nav><ul><li>Start<li>Wirtschaft</ul></nav>
            <header><a href=/>Abendblatt</a></header>
            <article><h1>Neuer  Speicher</h1><script>alert(1)</script>
            <p>Der Hersteller hat <b>am&nbsp;Montag</b> in
               Hamburg einen Speicher gezeigt.<p>Er kommt<br>im Herbst.
            <ul><li>schnell</li><li>groß</li></ul>
            <table><tr><th>Jahr<th>Preis<tr><td>2024<td>10 Euro</table>
            <pre>a
              b</pre></article>
            <aside><p>Lesen Sie auch: Zehn andere Speicher, die nicht so groß sind wie dieser.</p></aside>
            <footer>Impressum</footer></body></html>
            """);
    assertThat(article.source().value())
        .isEqualTo(
            """
            Neuer Speicher
            Der Hersteller hat am\u00a0Montag in Hamburg einen Speicher gezeigt.
            Er kommt
            im Herbst.
            schnell
            groß
            Jahr\tPreis
            2024\t10 Euro
            a
            b""");
    assertThat(article.title()).contains("Neuer Speicher");
    assertThat(article.outlet()).contains("Abendblatt");
    assertThat(article.date()).contains(LocalDate.of(2024, 8, 6));
    assertThat(article.language()).isEqualTo(Language.GERMAN);
  }

  @Test
  void without_marks_the_densest_part_is_the_text_and_the_title_goes_before_it() throws IOException {
    String paragraph = "<p>" + Reading.FRENCH + "</p>";
    Article article =
        read(
            "<title>Une puce</title><div><div class=menu><p>Accueil</p><p>Sport</p></div><div class=text>"
                + paragraph.repeat(3)
                + "</div><div><p>Mentions légales</p></div></div>"
                + "<script type='application/ld+json'>{\"datePublished\": \"2025-01-08\"}</script>");
    assertThat(article.source().value().lines())
        .containsExactly("Une puce", Reading.FRENCH, Reading.FRENCH, Reading.FRENCH);
    assertThat(article.date()).contains(LocalDate.of(2025, 1, 8));
  }

  @Test
  void a_short_teaser_marked_as_article_is_not_the_main_text() throws IOException {
    String body = "<p>" + Reading.GERMAN + "</p>";
    Article article = read("<body><article><p>Mehr dazu</p></article><div>" + body.repeat(4) + "</div></body>");
    assertThat(article.source().value()).contains(Reading.GERMAN);
  }

  @Test
  void a_page_of_bare_divs_gives_its_whole_body() throws IOException {
    assertThat(read("<div>" + Reading.GERMAN + "</div><div>Ende</div>").source().value())
        .isEqualTo(Reading.GERMAN + "\nEnde");
  }

  @Test
  void the_text_decides_against_a_wrong_lang_attribute() throws IOException {
    assertThat(read("<html lang=en><p>" + Reading.GERMAN).language()).isEqualTo(Language.GERMAN);
    assertThat(read("<html lang=fr><p>AMD GPU H100").language()).isEqualTo(Language.FRENCH);
  }

  @Test
  void the_declared_charset_is_believed_when_the_page_is_no_utf_8() throws IOException {
    Charset latin = Charset.forName("windows-1252");
    String page = "<html><meta charset=iso-8859-1><p>Die Börse – sagt man – ist für die Kunden schön.</p></html>";
    Path file = Reading.write(folder, "b.html", page.getBytes(latin));
    assertThat(Reading.article(file).source().value()).isEqualTo("Die Börse – sagt man – ist für die Kunden schön.");
    Path wrong = Reading.write(folder, "c.html", page.getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.article(wrong).source().value()).contains("Börse");
  }

  @Test
  void nesting_doctype_and_entities_are_harmless() throws IOException {
    String deep = "<div>".repeat(100_000) + "<p>" + Reading.GERMAN + "</p>";
    assertThat(read(deep).source().value()).isEqualTo(Reading.GERMAN);
    String entities =
        "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&a;&a;\">]><p>"
            + Reading.GERMAN
            + " &a; &b; &auml;</p>";
    assertThat(read(entities).source().value()).endsWith(Reading.GERMAN + " &a; &b; ä").doesNotContain("root:");
  }

  @Test
  void a_page_without_text_is_refused() throws IOException {
    Path file = Reading.write(folder, "d.html", "<html><script>x()</script></html>");
    assertThat(Reading.reason(Reading.only(file))).isEqualTo("empty");
  }

  @Test
  void markdown_takes_its_title_from_the_front_matter_or_the_first_heading() throws IOException {
    String front = "---\ntitle: \"Une puce\"\nlang: fr\nsource: 'Le Soir'\ndate: 8 janvier 2025\n---\n\n";
    Article one = Reading.article(Reading.write(folder, "a.md", front + "AMD GPU H100"));
    assertThat(one.title()).contains("Une puce");
    assertThat(one.outlet()).contains("Le Soir");
    assertThat(one.date()).contains(LocalDate.of(2025, 1, 8));
    assertThat(one.language()).isEqualTo(Language.FRENCH);
    Article other =
        Reading.article(
            Reading.write(folder, "b.md", "Am 6. August\n\n## Der *neue* Speicher ##\n\n" + Reading.GERMAN));
    assertThat(other.title()).contains("Der *neue* Speicher");
    Article underlined =
        Reading.article(Reading.write(folder, "c.md", "Der Speicher\n============\n\n" + Reading.GERMAN));
    assertThat(underlined.title()).contains("Der Speicher");
  }
}
