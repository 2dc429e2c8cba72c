/**
 * What does the language allow?
 *
 * <p>A {@link org.klartext.language.LanguagePack} has a {@link org.klartext.language.Lexicon} of full forms, which tells
 * names from words, and a {@link org.klartext.language.Morphology}, which keeps a sentence right when a name in it is
 * replaced:
 *
 * <pre>{@code
 * Morphology french = LanguagePack.of(Language.FRENCH).morphology();
 * french.fit("les équipes d'Octet", 14, 19, "ByteDance", false).written();   // "de ByteDance"
 * Morphology german = LanguagePack.of(Language.GERMAN).morphology();
 * german.attach("Moore Threads", "s");                                       // "Moore Threads’"
 * }</pre>
 *
 * <p>Whole phrases are put into the forms of others by {@link org.klartext.language.inflect}. English words, which stand in
 * German and French as they are, are told by {@link org.klartext.language.EnglishWords}.
 */
@NullMarked
package org.klartext.language;

import org.jspecify.annotations.NullMarked;
