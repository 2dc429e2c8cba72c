/**
 * What does a program ask?
 *
 * <p>Everything is below {@code /api/v1} and described by {@code /api/v1/openapi.json}. Records are those of {@link
 * org.klartext.record.RecordJson}; spans are code points. Errors are problem details (RFC 9457).
 *
 * <pre>{@code
 * GET /api/v1/search?q=Altman&limit=2
 * {"query":"Altman","total":17,"hits":[{"rank":1,…}],"next":"…",…}
 * }</pre>
 *
 * <p>Answers from the index carry an ETag that changes with each commit; who sends it back as {@code If-None-Match} is
 * told 304 while nothing has changed.
 */
@NullMarked
package org.klartext.web.api;

import org.jspecify.annotations.NullMarked;
