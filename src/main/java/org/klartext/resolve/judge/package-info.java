/**
 * What did a person decide, and where does it hold?
 *
 * <p>A {@link org.klartext.resolve.judge.Judgement} is a verdict on a mention, on a name wherever it stands, or on a rule; its
 * {@link org.klartext.resolve.judge.Scope} says for which articles. Judgements are lines of a file that is only ever added
 * to; taking one back is a line too, so that the {@link org.klartext.resolve.judge.Ledger} knows what held at any time:
 *
 * <pre>
 * {"id":"j1","when":"2026-03-01T10:00:00Z","who":"maria","verdict":"negative",
 *  "surface":"Ultraman","entity":"sam-altman","outlet":"tokusatsu-blog","why":"they write about the hero"}
 * {"id":"j2","when":"2026-03-02T08:30:00Z","who":"maria","undoes":"j1","why":""}
 * </pre>
 *
 * <p>Where several judgements meet on one place, the narrower target wins (a mention before a name before a rule), then the
 * narrower scope, then the later one. Nothing here knows how a verdict is put into a text.
 */
@NullMarked
package org.klartext.resolve.judge;

import org.jspecify.annotations.NullMarked;
