package org.klartext.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The main text of a page. */
final class HtmlText {
  private static final String FURNITURE =
      "script, style, noscript, template, nav, aside, footer, form, iframe, svg, canvas, button, select, textarea,"
          + " object, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=contentinfo]";
  private static final String MAIN = "[itemprop=articleBody], article, main, [role=main]";

  /** What share of a page's text the element must hold that is taken for the main one. */
  private static final double MAIN_SHARE = 0.4;

  private static final Set<String> LINE_BREAKING = Set.of("br", "hr", "tr", "option");
  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** The text, a line for each paragraph, heading, item and row; takes the furniture out of {@code page}. */
  static String main(Document page) {
    page.select(FURNITURE).remove();
    Element body = page.body();
    return lines(marked(body).or(() -> densest(body)).orElse(body));
  }

  /** The longest of the elements that say they are the article, if it holds most of the page's paragraphs. */
  private static Optional<Element> marked(Element body) {
    int all = paragraphs(body);
    return body.select(MAIN).stream()
        .max(Comparator.comparingInt(HtmlText::paragraphs))
        .filter(main -> main.hasText() && paragraphs(main) >= MAIN_SHARE * all);
  }

  private static int paragraphs(Element element) {
    return element.select("p, li, pre, blockquote, div").stream().mapToInt(e -> e.ownText().length()).sum();
  }

  /** The element right around most of the running text. */
  private static Optional<Element> densest(Element body) {
    IdentityHashMap<Element, Double> weights = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    double all = 0;
    for (Element paragraph : body.select("p")) {
      double weight = paragraph.ownText().length();
      all += weight;
      Element parent = paragraph.parent();
      for (double share = 1; parent != null && share > 0.4; share /= 2) {
        if (weights.merge(parent, weight * share, Double::sum) == weight * share) {
          order.add(parent);
        }
        parent = parent.parent();
      }
    }
    double enough = all * MAIN_SHARE;
    return order.stream()
        .max(Comparator.comparingDouble((Element e) -> weights.getOrDefault(e, 0.0)))
        .filter(e -> weights.getOrDefault(e, 0.0) > enough);
  }

  private static String lines(Element root) {
    Lines lines = new Lines();
    NodeTraversor.traverse(lines, root);
    return lines.finish();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        String tag = element.normalName();
        preformatted += tag.equals("pre") ? 1 : 0;
        if (CELLS.contains(tag)) {
          cell();
        } else if (element.isBlock() || LINE_BREAKING.contains(tag)) {
          end();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String tag = element.normalName();
        preformatted -= tag.equals("pre") ? 1 : 0;
        if (!CELLS.contains(tag) && (element.isBlock() || LINE_BREAKING.contains(tag))) {
          end();
        }
      }
    }

    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (space && preformatted > 0 && c == '\n') {
          end();
        } else if (!space) {
          line.append(c);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ' && line.charAt(line.length() - 1) != '\t') {
          line.append(' ');
        }
      }
    }

    private void cell() {
      if (!line.isEmpty()) {
        line.append('\t');
      }
    }

    private void end() {
      String text = line.toString().strip();
      line.setLength(0);
      if (!text.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append(text);
      }
    }

    String finish() {
      end();
      return out.toString();
    }
  }
}
