/**
 * How does knowledge leave for other programs, and come back whole?
 *
 * <p>{@link org.klartext.knowledge.exchange.ExchangeFormat} lists the forms: a table for spreadsheets, TBX-Basic for programs
 * that keep terms, lines of JSON. {@link org.klartext.knowledge.imports.Importer} reads each of them. What a form has no room
 * for goes into its column {@code more} or its note, so that an entity comes back as it was:
 *
 * <pre>
 * id,type,name,short,de,fr,zh,wikidata,gender,aliases,cues,garbles,more
 * quorvane,company,Quorvane,,Quorvane AG,,阔凡科技|阔凡,,,,robotik,Breitsegel,"{""related"":[""openai""]}"
 * </pre>
 */
@NullMarked
package org.klartext.knowledge.exchange;

import org.jspecify.annotations.NullMarked;
