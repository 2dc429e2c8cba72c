package org.klartext.web.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.klartext.app.LiveIndex;
import org.klartext.app.Review;
import org.klartext.app.Workbench;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.Judgement;
import org.klartext.resolve.judge.Ledger;
import org.klartext.resolve.judge.LedgerFile;
import org.klartext.resolve.judge.Scope;
import org.klartext.resolve.judge.Target;
import org.klartext.resolve.judge.Verdict;

/** Where all judgements go: one after another, each of them logged, and seen by who asks next. */
public final class Judging {
  private final Workbench workbench;
  private final Review review;
  private final LiveIndex index;
  private final ServerLog log;
  private final ReentrantLock lock = new ReentrantLock();

  public Judging(Workbench workbench, Path folder, LiveIndex index, ServerLog log) {
    this.workbench = workbench;
    review = workbench.review(folder);
    this.index = index;
    this.log = log;
  }

  /**
   * What came of a judgement.
   *
   * @param entry as it stands in the ledger now
   * @param articles how many became others
   */
  public record Judged(Entry entry, int articles) {}

  /** All that was judged. */
  public Ledger ledger() throws IOException {
    return review.ledger();
  }

  /** Judgements and doubts of the index. */
  public Review review() {
    return review;
  }

  /**
   * Adds a judgement and applies it.
   *
   * @throws ProblemException if it is about an entity that nobody knows
   * @throws org.klartext.index.IndexUnavailableException if the index is being written by another, or cannot be
   */
  public Judged judge(Verdict verdict, Target target, Scope scope, String who, String why) throws IOException {
    checkKnown(target);
    lock.lock();
    try {
      return keep(new Judgement(ledger().nextId(), now(), who, verdict, target, scope, why));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes an entry of the ledger back.
   *
   * @throws ProblemException if there is none with that id
   */
  public Judged undo(String id, String who, String why) throws IOException {
    lock.lock();
    try {
      Ledger ledger = ledger();
      if (ledger.entry(id).isEmpty()) {
        throw ProblemException.notFound("there is no judgement " + id);
      }
      return keep(new Entry.Undo(ledger.nextId(), now(), who, id, why));
    } finally {
      lock.unlock();
    }
  }

  private Judged keep(Entry entry) throws IOException {
    var changed = new int[1];
    review.judge(List.of(entry), false, (before, after) -> changed[0]++);
    index.refresh();
    log.line("judged: " + LedgerFile.line(entry) + " — " + changed[0] + " articles changed");
    return new Judged(entry, changed[0]);
  }

  private void checkKnown(Target target) {
    Optional<String> entity =
        switch (target) {
          case Target.OfMention mention -> Optional.of(mention.entity());
          case Target.OfName name -> Optional.of(name.entity());
          case Target.OfRule rule -> Optional.empty();
        };
    if (entity.isPresent() && workbench.knowledge().entity(entity.get()).isEmpty()) {
      throw ProblemException.badRequest("no entity has the id " + entity.get());
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
