/**
 * How are garbled names in a table matched to entities?
 *
 * <p>By the Reconciliation Service API 0.2 of the W3C community group, which OpenRefine and others speak: a program sends
 * names by the dozen and is given candidates for each.
 *
 * <pre>{@code
 * POST /reconcile   queries={"q0":{"query":"Ultraman","type":"person"}}
 * {"q0":{"result":[{"id":"sam-altman","name":"Sam Altman","score":80.0,"match":true,…}]}}
 * }</pre>
 *
 * <p>What a name stood for in the index counts: a column out of that corpus is garbled as it is.
 */
@NullMarked
package org.klartext.web.reconcile;

import org.jspecify.annotations.NullMarked;
