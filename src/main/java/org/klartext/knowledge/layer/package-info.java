/**
 * How does a user's own knowledge come over the built-in one?
 *
 * <p>A {@link org.klartext.knowledge.layer.LayerFolder} holds layers that stay: what was imported and what was accepted. A
 * {@link org.klartext.knowledge.layer.Glossary} is a layer for one run:
 *
 * <pre>{@code
 * Knowledge knowledge = new LayerFolder(Path.of("mine")).over(Knowledge.builtIn(), System.err::println);
 * knowledge = Glossary.over(knowledge, Path.of("names.tsv"));
 * knowledge.origins();   // [built-in, entities, accepted, names.tsv]
 * }</pre>
 */
@NullMarked
package org.klartext.knowledge.layer;

import org.jspecify.annotations.NullMarked;
