package org.klartext.index.analysis;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms and how often each occurs, written at once. */
public final class CountedTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final SortedMap<String, Integer> counts;
  private Iterator<Map.Entry<String, Integer>> rest;

  public CountedTerms(SortedMap<String, Integer> counts) {
    this.counts = counts;
    rest = counts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> next = rest.next();
    term.append(next.getKey());
    frequency.setTermFrequency(next.getValue());
    return true;
  }

  @Override
  public void reset() {
    rest = counts.entrySet().iterator();
  }
}
