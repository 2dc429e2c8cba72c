package org.klartext.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.klartext.record.CleanArticle;

/** Places of one suspect, counted. */
final class Findings {
  private static final int MOST_LINES = 3;
  private static final int AROUND = 44;

  private final List<Suspect.Line> lines = new ArrayList<>();
  private final Map<String, Integer> neighbours = new HashMap<>();
  private int count;
  private int articles;
  private int garbled;
  private String last = "";

  void add(CleanArticle article, int start, int end) {
    count++;
    String id = article.article().id();
    if (!id.equals(last)) {
      last = id;
      articles++;
      garbled += article.garbleScore() > 0 ? 1 : 0;
      article.mentions().stream().map(mention -> mention.entity()).distinct().forEach(other -> neighbours.merge(other, 1, Integer::sum));
    }
    if (lines.size() < MOST_LINES) {
      lines.add(line(article, start, end));
    }
  }

  private static Suspect.Line line(CleanArticle article, int start, int end) {
    String text = article.text().clean();
    int from = Math.max(0, start - AROUND);
    int to = Math.min(text.length(), end + AROUND);
    return new Suspect.Line(
        article.article().path(), text.substring(from, start), text.substring(start, end), text.substring(end, to));
  }

  int count() {
    return count;
  }

  int articles() {
    return articles;
  }

  List<Suspect.Line> lines() {
    return lines;
  }

  /** The more often, in the more articles, and the more of those are garbled, the more worth a look. */
  double score(double weight) {
    return weight * (Math.log1p(count) + Math.log1p(articles)) * (0.5 + (double) garbled / Math.max(1, articles));
  }

  /** The ids that stand most often in the same articles. */
  List<String> neighbours(int most) {
    return neighbours.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
