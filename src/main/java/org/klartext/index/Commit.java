package org.klartext.index;

import org.apache.lucene.index.DirectoryReader;
import org.klartext.index.figures.FacetOrdinals;

/**
 * What is known of an index as it was when it was opened, and shared by all who ask it.
 *
 * @param stored the articles themselves
 * @param matching what queries find
 * @param alike which articles say nearly the same
 * @param ordinals the values of facets, numbered
 */
record Commit(StoredArticles stored, MatchingArticles matching, AlikeArticles alike, FacetOrdinals ordinals) {
  static Commit of(DirectoryReader reader, IndexFolder folder) {
    return new Commit(
        new StoredArticles(reader, folder),
        new MatchingArticles(),
        new AlikeArticles(reader),
        new FacetOrdinals(reader));
  }
}
