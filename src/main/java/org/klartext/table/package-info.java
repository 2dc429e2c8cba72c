/**
 * How is a row written that a spreadsheet can open, and how does it come back?
 *
 * <p>{@link org.klartext.table.Csv} writes rows by RFC 4180; what a spreadsheet would run as a formula has an apostrophe put
 * before it. {@link org.klartext.table.CsvReader} takes both back, so that any text survives:
 *
 * <pre>{@code
 * Csv.row(List.of("=1+2", "a,b"));                                // '=1+2,"a,b"
 * new CsvReader(new StringReader("'=1+2,\"a,b\""), ',').next();   // row 1: [=1+2, a,b]
 * }</pre>
 *
 * <p>Knows nothing of what stands in a table.
 */
@NullMarked
package org.klartext.table;

import org.jspecify.annotations.NullMarked;
