package org.klartext.web.pages;

import java.io.IOException;
import java.util.Optional;
import org.klartext.app.OpenIndex;
import org.klartext.index.ErrorProfile;
import org.klartext.index.SearchRequest;
import org.klartext.index.query.QueryException;
import org.klartext.web.site.Site;

/** Makes the page of figures over errors. */
final class ProfilePages {
  private static final int ROWS = 12;

  private final Site site;

  ProfilePages(Site site) {
    this.site = site;
  }

  ProfilePage of(Frame frame) throws IOException {
    String query = frame.here().value("q").orElse("").strip();
    OpenIndex index = site.index().open();
    try {
      SearchRequest asked = index.understood(SearchRequest.of(query.isEmpty() ? "*:*" : query));
      ErrorProfile profile = index.figures(figures -> figures.errors(asked, ROWS));
      return new ProfilePage(frame, query, "", Optional.of(profile));
    } catch (QueryException e) {
      return new ProfilePage(frame, query, String.valueOf(e.getMessage()), Optional.empty());
    }
  }
}
