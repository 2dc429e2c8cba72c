package org.klartext.web.pages;

import java.util.Optional;
import org.klartext.app.Review;
import org.klartext.index.ErrorProfile;

/**
 * What the template of the profile shows.
 *
 * @param frame around it
 * @param query only articles of this search; empty for all
 * @param problem why it cannot be answered; empty if it can
 * @param profile the figures, if they could be had
 */
record ProfilePage(Frame frame, String query, String problem, Optional<ErrorProfile> profile) {
  /** The articles of this profile with one thing more in common. */
  Address search(String filter) {
    return frame.to().with("q", query).and("f", filter);
  }

  /** Where a suspicious word stands. */
  Address word(String word) {
    return frame.to().with("q", "=" + Review.quoted(word)).with("view", "kwic");
  }

  /** Mentions that were garbled, put right or in doubt. */
  long garbles() {
    return profile.map(one -> one.languages().stream().mapToLong(group -> group.garbles()).sum()).orElse(0L);
  }

  /** Whether {@code mechanism} is that of a garble. */
  static boolean isGarble(String mechanism) {
    return !mechanism.equals("exact");
  }
}
