/**
 * What do hits, lines, entities and figures look like to a program?
 *
 * <p>The same on the command line and over HTTP; articles themselves are {@link org.klartext.record.RecordJson}. Each class
 * writes the fields of an object that its caller has begun:
 *
 * <pre>{@code
 * json.writeStartObject();
 * HitJson.write(json, 1, result, hit);  // "rank":1,"total":17,"score":3.2,"id":"…",…
 * json.writeEndObject();
 * }</pre>
 *
 * <p>Spans are half-open pairs of code points in a whole layer.
 */
@NullMarked
package org.klartext.app.json;

import org.jspecify.annotations.NullMarked;
