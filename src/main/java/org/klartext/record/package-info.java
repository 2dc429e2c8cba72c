/**
 * What flows through the program and is stored?
 *
 * <p>The pipeline makes a {@link org.klartext.record.CleanArticle} once; it is stored whole, and every command reads
 * it. Stored, it is bytes; outside, it is a line of JSON:
 *
 * <pre>{@code
 * byte[] stored = CleanArticleCodec.encode(article);
 * CleanArticle same = CleanArticleCodec.decode(stored);   // equal to article
 * RecordJson.write(article, System.out);                  // {"id":"…","path":"…","language":"de",…}
 * }</pre>
 *
 * <p>Offsets are UTF-16 units in the article and in the bytes, code points in the JSON.
 */
@NullMarked
package org.klartext.record;

import org.jspecify.annotations.NullMarked;
