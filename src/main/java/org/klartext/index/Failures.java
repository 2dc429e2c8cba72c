package org.klartext.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.klartext.index.query.QueryException;
import org.klartext.record.RecordException;

/** What goes wrong while a query is worked on, as it is told to a person. */
final class Failures {
  private final IndexFolder folder;

  Failures(IndexFolder folder) {
    this.folder = folder;
  }

  /** What may go wrong. */
  interface Work<T> {
    T result() throws IOException;
  }

  /**
   * The result of {@code work}.
   *
   * @throws QueryException if the query asks for too much
   * @throws IndexUnavailableException if the index is to blame
   */
  <T> T told(Work<T> work) throws IOException {
    try {
      return work.result();
    } catch (IndexSearcher.TooManyClauses | TooComplexToDeterminizeException e) {
      throw new QueryException("the query stands for too many words; make it narrower", 1);
    } catch (IllegalStateException e) {
      // What Lucene's intervals throw when an open ending stands for too many words.
      throw String.valueOf(e.getMessage()).contains("too many terms")
          ? new QueryException("an open ending beside NEAR stands for too many words; type more letters", 1)
          : e;
    } catch (RecordException e) {
      throw folder.damaged(e);
    } catch (UncheckedIOException e) {
      throw folder.translated(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw folder.translated(e);
    }
  }
}
