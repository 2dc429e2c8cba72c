/**
 * What is wrong in a body of knowledge, and what is in it?
 *
 * <p>{@link org.klartext.knowledge.check.KnowledgeCheck} reads files of entities as they were written and names file and
 * line of each {@link org.klartext.knowledge.check.Finding}; {@link org.klartext.knowledge.check.KnowledgeFigures} counts
 * what was loaded:
 *
 * <pre>
 * ai.jsonl:17: unknown-id: sam-altman names open-ai, which is nowhere
 * </pre>
 */
@NullMarked
package org.klartext.knowledge.check;

import org.jspecify.annotations.NullMarked;
