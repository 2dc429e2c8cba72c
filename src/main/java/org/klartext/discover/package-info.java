/**
 * What stands in the texts that is not known?
 *
 * <p>A {@link org.klartext.discover.Discovery} is shown articles that were made clear and looks at what no mention covers:
 * words that no lexicon knows and that read like pinyin or like a known name respelt, names made of ordinary words behind a
 * word for a company, a role that two names hold, a story that two languages tell with two names. Each {@link
 * org.klartext.discover.Suspect} has its places and an entry that a person may accept:
 *
 * <pre>{@code
 * var discovery = new Discovery(knowledge);
 * articles.forEach(discovery::add);
 * for (Suspect suspect : discovery.suspects()) {
 *   suspect.surface();                    // "Zhuofei Keji"
 *   EntityLine.of(suspect.proposal());    // {"id":"zhuofei-keji","type":"company","name":"Zhuofei Keji", …}
 * }
 * }</pre>
 */
@NullMarked
package org.klartext.discover;

import org.jspecify.annotations.NullMarked;
