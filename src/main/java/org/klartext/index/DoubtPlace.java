package org.klartext.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.klartext.index.query.QueryException;
import org.klartext.resolve.Status;

/**
 * Where a doubt stands among all: the most frequent first, then by surface and entity. Written down it is the cursor after
 * which the next page begins; it holds even if the doubt is settled by then.
 */
record DoubtPlace(long count, String surface, String entity, Status status) implements Comparable<DoubtPlace> {
  private static final String SEPARATOR = "\u0001";
  private static final Comparator<DoubtPlace> MOST_FIRST =
      Comparator.comparingLong(DoubtPlace::count)
          .reversed()
          .thenComparing(DoubtPlace::surface)
          .thenComparing(DoubtPlace::entity)
          .thenComparing(DoubtPlace::status);

  @Override
  public int compareTo(DoubtPlace other) {
    return MOST_FIRST.compare(this, other);
  }

  /** In letters that need no quoting. */
  String cursor() {
    String written = String.join(SEPARATOR, Long.toString(count), status.code(), entity, surface);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(written.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws QueryException if it is no cursor
   */
  static DoubtPlace ofCursor(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.ISO_8859_1));
      List<String> parts = List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, 4));
      return new DoubtPlace(Long.parseLong(parts.get(0)), parts.get(3), parts.get(2), Status.ofCode(parts.get(1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new QueryException("\"" + cursor + "\" is no cursor; take the one that came with the page before", 1);
    }
  }
}
