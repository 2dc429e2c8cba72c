package org.klartext.knowledge.imports;

import org.klartext.knowledge.Entity;

/** Takes what a reader finds, in the order of the file. */
interface RowSink {
  /** Something with a name. Its id is a wish: another thing may have it already. */
  void entity(Entity entity);

  /** A word and what it means in English, for names taken word by word. */
  void gloss(String zh, String english);

  /** A row that is understood and left out, such as one without a name. */
  void passed();

  /**
   * A row that cannot be used.
   *
   * @param line from 1
   */
  void bad(int line, String reason);
}
