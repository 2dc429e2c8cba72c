/**
 * How do other bodies of knowledge become entities?
 *
 * <p>Each {@link org.klartext.knowledge.imports.ImportFormat} has a reader that takes a file row by row. {@link
 * org.klartext.knowledge.imports.Importer} leaves out what is known already and sees to the ids. From a table
 *
 * <pre>
 * qid       type     en               zh
 * Q7407093  company  Samyang Foods    三养食品|三养
 * </pre>
 *
 * <p>comes the line
 *
 * <pre>{@code
 * {"id":"q7407093","type":"company","name":"Samyang Foods","zh":["三养食品","三养"],"wikidata":"Q7407093"}
 * }</pre>
 */
@NullMarked
package org.klartext.knowledge.imports;

import org.jspecify.annotations.NullMarked;
