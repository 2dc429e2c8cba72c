/**
 * How does knowledge become something that loads in a moment?
 *
 * <p>Entities are lines of JSON; the program needs their surfaces in one automaton. {@link
 * org.klartext.knowledge.compile.KnowledgeCompiler} derives all surfaces, weighs how often each is an ordinary word, and
 * writes one file: the automaton, the readings of each surface, the entities, and an index by sound. The built-in
 * knowledge is compiled by the build; a user's layer when it is imported.
 *
 * <p>{@link org.klartext.knowledge.compile.Templates} are lines that stand for many: {@code gpu-cluster-{cards}} for 千卡集群,
 * 万卡集群, 十万卡集群.
 */
@NullMarked
package org.klartext.knowledge.compile;

import org.jspecify.annotations.NullMarked;
