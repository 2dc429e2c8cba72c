package org.klartext.resolve.judge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.klartext.article.Article;

/**
 * All that was ever judged and taken back, in order.
 *
 * @param entries the lines
 */
public record Ledger(List<Entry> entries) {
  /** Nobody has judged anything. */
  public static final Ledger EMPTY = new Ledger(List.of());

  /**
   * @throws IllegalArgumentException if an id stands twice, or a line takes back one that does not stand before it
   */
  public Ledger {
    entries = List.copyOf(entries);
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Undo undo && !ids.contains(undo.undoes())) {
        throw new IllegalArgumentException(entry.id() + " takes back " + undo.undoes() + ", which is not there");
      }
      if (!ids.add(entry.id())) {
        throw new IllegalArgumentException("two lines with the id " + entry.id());
      }
    }
  }

  /** The ledger with further lines. */
  public Ledger with(List<? extends Entry> more) {
    var all = new ArrayList<Entry>(entries);
    all.addAll(more);
    return new Ledger(all);
  }

  /** Lines as they can be added here: an id that stands for another line becomes a new one. */
  public List<Entry> numbered(List<? extends Entry> lines) {
    return new Joining(this).added(lines, List.of());
  }

  /** Those lines of another ledger that do not stand here, under whatever id, as they can be added. */
  public List<Entry> missing(List<? extends Entry> lines) {
    return new Joining(this).added(lines, entries);
  }

  /** The ledger as it was then. */
  public Ledger asOf(Instant time) {
    var then = new ArrayList<Entry>();
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      boolean stands = !(entry instanceof Entry.Undo undo) || ids.contains(undo.undoes());
      if (stands && !entry.when().isAfter(time)) {
        then.add(entry);
        ids.add(entry.id());
      }
    }
    return new Ledger(then);
  }

  public Optional<Entry> entry(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** An id that no line has: {@code j} and a number. */
  public String nextId() {
    int number = entries.size() + 1;
    while (entry("j" + number).isPresent()) {
      number++;
    }
    return "j" + number;
  }

  /** The judgements that were not taken back: the narrowest first, of equals the latest. */
  public List<Judgement> inForce() {
    Set<String> undone = new HashSet<>();
    var held = new ArrayList<Judgement>();
    for (Entry entry : entries.reversed()) {
      if (undone.contains(entry.id())) {
        continue;
      }
      switch (entry) {
        case Entry.Undo undo -> undone.add(undo.undoes());
        case Judgement judgement -> held.add(judgement);
      }
    }
    held.sort(Judgement.NARROWEST_FIRST);
    return held;
  }

  /** Of these, those that may hold in one article. */
  public static List<Judgement> covering(List<Judgement> judgements, Article article) {
    return judgements.stream().filter(judgement -> judgement.covers(article)).toList();
  }

  /** Which of {@code judgements}, narrowest first, decides on what {@code isMeant} describes. */
  public static Optional<Judgement> deciding(List<Judgement> judgements, Predicate<Target> isMeant) {
    return judgements.stream().filter(judgement -> isMeant.test(judgement.target())).findFirst();
  }
}
