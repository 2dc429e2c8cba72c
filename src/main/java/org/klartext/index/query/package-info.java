/**
 * What was asked?
 *
 * <p>A query is text in Lucene's classic syntax; {@link org.klartext.index.query.QueryParser} makes a tree of it that
 * knows nothing of an index:
 *
 * <pre>{@code
 * new QueryParser(Names.NONE).parse("Chip* AND (Nvidia OR \"rote Linie\"~2) -outlet:36kr");
 * }</pre>
 *
 * <table>
 * <caption>The syntax</caption>
 * <tr><td>{@code Chip Nvidia}<td>either word; articles with both come first
 * <tr><td>{@code AND OR NOT}, {@code && || !}, {@code +must -not}<td>in capitals; AND binds closer than OR
 * <tr><td>{@code "rote Linie"}, {@code "Linie rote"~3}<td>a phrase, or words within so many steps
 * <tr><td>{@code entity:openai NEAR/10 Chip}, {@code (Chip OR Wafer) NEAR "rote Linie"}<td>close to each other in any
 * order, ten words if none is said
 * <tr><td>{@code =Chips}, {@code ="die Chips"}<td>just as it is written: capitals, umlauts, endings; no compounds
 * <tr><td>{@code Chip*}, {@code M?ller}<td>any ending, any one character; not at the start of a word
 * <tr><td>{@code Nvidea~}, {@code Nvidea~1}<td>two letters, or one, may differ
 * <tr><td>{@code source:Ultraman}, {@code clean:(Altman Chip)}<td>one layer only
 * <tr><td>{@code entity:sam-altman}, {@code "entity:sam-altman sagte"}<td>wherever it is meant, in a phrase too
 * <tr><td>{@code date:2024-08}, {@code date:[2024 TO 2024-06]}, {@code garble_score:[0.1 TO *]}<td>ranges; braces leave
 * the ends out
 * <tr><td>{@code language: outlet: mechanism: status: rule: path: id:}<td>facts about the article; they filter and do
 * not rank
 * <tr><td>{@code Chip^2}<td>counts twice as much
 * <tr><td>{@code \:}<td>a backslash takes a character as it is
 * </table>
 */
@NullMarked
package org.klartext.index.query;

import org.jspecify.annotations.NullMarked;
