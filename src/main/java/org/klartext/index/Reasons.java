package org.klartext.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klartext.knowledge.Mechanism;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;

/** Gathers why an article was found. */
final class Reasons {
  private static final Comparator<Reason> MOST_FIRST =
      Comparator.comparing(Reason::kind, Comparator.comparing(kind -> kind != Reason.Kind.ENTITY))
          .thenComparing(Comparator.comparingInt(Reason::count).reversed())
          .thenComparing(Reason::form);

  private final CleanArticle article;
  private final Map<Key, Counts> counts = new LinkedHashMap<>();

  Reasons(CleanArticle article) {
    this.article = article;
  }

  private record Key(Reason.Kind kind, String form, Optional<String> entity, Optional<Mechanism> mechanism) {}

  /** How often in each layer, and the form as it stood first. */
  private static final class Counts {
    private final String form;
    private int clean;
    private int source;

    Counts(String form) {
      this.form = form;
    }
  }

  /** Adds the matches of one layer; a word that stands for an entity found there too is no reason of its own. */
  void add(List<Matched> all, Layer layer) {
    var entities = new HashSet<Integer>();
    for (Matched matched : all) {
      if (matched.kind() == Reason.Kind.ENTITY) {
        entities.add(matched.start());
      }
    }
    for (Matched matched : all) {
      if (matched.kind() != Reason.Kind.WORD || !entities.contains(matched.start())) {
        add(matched, layer);
      }
    }
  }

  private void add(Matched matched, Layer layer) {
    String text = layer == Layer.CLEAN ? article.text().clean() : article.article().source().value();
    String form =
        switch (matched.kind()) {
          case ENTITY -> text.substring(matched.start(), matched.end());
          case PART -> wholeWord(text, matched);
          case WORD, PASSAGE -> text.substring(matched.start(), matched.end());
        };
    Optional<Mechanism> mechanism = Optional.empty();
    if (matched.entity().isPresent()) {
      Optional<Mention> mention = mention(matched, layer);
      form = mention.map(Mention::surface).orElse(form);
      mechanism = mention.map(Mention::mechanism);
    }
    var key = new Key(matched.kind(), form.toLowerCase(Locale.ROOT), matched.entity(), mechanism);
    String shown = form;
    Counts counted = counts.computeIfAbsent(key, k -> new Counts(shown));
    if (layer == Layer.CLEAN) {
      counted.clean++;
    } else {
      counted.source++;
    }
  }

  List<Reason> all() {
    var reasons = new ArrayList<Reason>(counts.size());
    counts.forEach(
        (key, counted) -> {
          Layer layer = counted.clean == 0 ? Layer.SOURCE : counted.source == 0 ? Layer.CLEAN : Layer.ANY;
          int count = Math.max(counted.clean, counted.source);
          reasons.add(new Reason(key.kind, counted.form, key.entity, key.mechanism, layer, count));
        });
    reasons.sort(MOST_FIRST);
    return reasons;
  }

  private Optional<Mention> mention(Matched matched, Layer layer) {
    return article.mentions().stream()
        .filter(mention -> matched.entity().filter(mention.entity()::equals).isPresent())
        .filter(
            mention ->
                layer == Layer.CLEAN
                    ? mention.clean().start() <= matched.start() && mention.clean().end() >= matched.start()
                    : mention.source().start() <= matched.start() && mention.source().end() >= matched.start())
        .findFirst();
  }

  private static String wholeWord(String text, Matched matched) {
    int start = matched.start();
    int end = matched.end();
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}
