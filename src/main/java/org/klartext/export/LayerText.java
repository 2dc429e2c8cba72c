package org.klartext.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.klartext.export.ExportOptions.TextLayer;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.CodePoints;

/**
 * One layer of an article: its text, and where the mentions stand in it.
 *
 * @param text the layer
 * @param places in order; they may overlap
 * @param unit turns offsets into code points
 */
record LayerText(String text, List<Place> places, CodePoints unit) {
  LayerText {
    places = List.copyOf(places);
  }

  /**
   * Where a mention stands.
   *
   * @param start first UTF-16 unit
   * @param end one past the last
   */
  record Place(int start, int end, Mention mention) {}

  /** The layer that the options ask for, of the article as they show it. */
  static LayerText of(CleanArticle article, ExportOptions options) {
    return of(options.applied(article), options.layer());
  }

  static LayerText of(CleanArticle shown, TextLayer layer) {
    boolean clean = layer == TextLayer.CLEAN;
    String text = clean ? shown.text().clean() : shown.text().source().value();
    var places = new ArrayList<Place>(shown.mentions().size());
    for (Mention mention : shown.mentions()) {
      places.add(
          clean
              ? new Place(mention.clean().start(), mention.clean().end(), mention)
              : new Place(mention.source().start(), mention.source().end(), mention));
    }
    places.sort(Comparator.comparingInt(Place::start).thenComparing(Place::end, Comparator.reverseOrder()));
    return new LayerText(text, places, CodePoints.of(text));
  }

  /** Those of which none overlaps another: the leftmost, and of those the longest. */
  List<Place> disjoint() {
    var chosen = new ArrayList<Place>(places.size());
    int free = 0;
    for (Place place : places) {
      if (place.start >= free && place.end > place.start) {
        chosen.add(place);
        free = place.end;
      }
    }
    return chosen;
  }

  int from(Place place) {
    return unit.toCodePoint(place.start);
  }

  int to(Place place) {
    return unit.toCodePoint(place.end);
  }

  String surface(Place place) {
    return text.substring(place.start, place.end);
  }
}
