package org.klartext.index;

import java.util.List;
import org.klartext.index.figures.Collocate;

/**
 * What stands near the matches of a query.
 *
 * @param nodes matches that were looked at
 * @param read articles that were read
 * @param articles that match
 * @param rows the closest words
 */
public record Collocates(long nodes, int read, int articles, List<Collocate> rows) {
  public Collocates {
    rows = List.copyOf(rows);
  }
}
