package org.klartext.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.klartext.app.Review;
import org.klartext.app.ReviewItem;
import org.klartext.index.SearchRequest;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;
import org.klartext.resolve.judge.Verdict;

/** Asks a person, one doubt after another: a key a decision, kept at once. */
final class ReviewTalk {
  private static final int MOST_ITEMS = 1_000;
  private static final double SURE = 0.9;
  private static final String KEYS = "y accept · n reject · u unsure · space skip · b undo the last · q quit";

  private final Console console;
  private final Review review;
  private final Signature signature;
  private final ArrayDeque<String> given = new ArrayDeque<>();

  ReviewTalk(Console console, Review review, Signature signature) {
    this.console = console;
    this.review = review;
    this.signature = signature;
  }

  /** Gives one key after another; -1 at the end. */
  private interface Keys {
    int next() throws IOException;
  }

  void run() throws IOException {
    List<ReviewItem> items = review.items(SearchRequest.of("*:*").withLimit(MOST_ITEMS), SURE).items();
    if (items.isEmpty()) {
      console.out().line("nothing to review");
      return;
    }
    if (!console.inIsTerminal()) {
      ask(items, () -> console.in().read());
      return;
    }
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      Attributes before = terminal.enterRawMode();
      try {
        ask(items, () -> terminal.reader().read());
      } finally {
        terminal.setAttributes(before);
      }
    }
  }

  private void ask(List<ReviewItem> items, Keys keys) throws IOException {
    console.out().line(items.size() + " to review; " + KEYS);
    int at = 0;
    while (at < items.size()) {
      console.out().line();
      ReviewListCommand.show(console, items.get(at));
      console.out().flush();
      int key = keys.next();
      switch (key) {
        case 'y', 'Y' -> give(Verdict.POSITIVE, items.get(at++));
        case 'n', 'N' -> give(Verdict.NEGATIVE, items.get(at++));
        case 'u', 'U' -> give(Verdict.UNSURE, items.get(at++));
        case ' ', 's' -> at++;
        case 'b', 'B' -> at = Math.max(0, at - (takeBack() ? 1 : 0));
        case -1, 'q', 'Q', 3, 4 -> {
          console.out().line(given.size() + " judged");
          return;
        }
        case '\n', '\r' -> {}
        default -> console.out().line(KEYS);
      }
    }
    console.out().line(given.size() + " judged, nothing left");
  }

  private void give(Verdict verdict, ReviewItem item) throws IOException {
    var judgement =
        new Judgement(
            review.ledger().nextId(),
            signature.when(),
            signature.who(),
            verdict,
            new Target.OfName(item.surface(), item.entity()),
            Scope.CORPUS,
            signature.why());
    var report = new ChangeReport(console);
    List<Entry> kept = review.judge(List.of(judgement), false, report::add);
    report.finish(false);
    given.push(kept.getFirst().id());
  }

  private boolean takeBack() throws IOException {
    if (given.isEmpty()) {
      return false;
    }
    var undo =
        new Entry.Undo(review.ledger().nextId(), signature.when(), signature.who(), given.pop(), signature.why());
    var report = new ChangeReport(console);
    review.judge(List.of(undo), false, report::add);
    report.finish(false);
    return true;
  }
}
