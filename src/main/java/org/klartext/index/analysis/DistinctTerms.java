package org.klartext.index.analysis;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms, each written once. */
public final class DistinctTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Set<String> terms;
  private Iterator<String> rest;

  public DistinctTerms(Set<String> terms) {
    this.terms = terms;
    rest = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    term.append(rest.next());
    return true;
  }

  @Override
  public void reset() {
    rest = terms.iterator();
  }
}
