/**
 * How is a repair written down, and how do a hundred of them cost one pass?
 *
 * <p>A rule is a line of data that carries its own proof:
 *
 * <pre>{@code
 * {"id": "typography.space-before-hyphen",
 *  "reason": "Machine translation parts a compound before its hyphen.",
 *  "trigger": ["{word} -{upper}"],
 *  "pattern": "(?<=...)([\\p{L}\\p{N}]) -(?=\\p{Lu})",
 *  "replace": "$1-",
 *  "changed": ["Die KI -Chips kommen. → Die KI-Chips kommen."],
 *  "untouched": ["ein PKW - und zwar ein alter"]}
 * }</pre>
 *
 * <p>A trigger is a run of characters; {@code {lower}}, {@code {upper}}, {@code {word}}, {@code {digit}}, {@code
 * {space}} and {@code {han}} stand for any character of a class. A {@link org.klartext.rule.RuleSet} looks for all
 * triggers in one scan and tries a rule's pattern only where its trigger stands, so the pattern always begins at the
 * trigger and looks left by lookbehind. In patterns {@code \s} and the like mean all of Unicode; patterns run within a
 * budget of steps.
 *
 * <p>A rule with scope {@code line} must match the whole line its trigger stands in, and may ask for the {@code head}
 * or {@code tail} of the article; where it leaves nothing, the line break goes too. A rule may ask that what it makes
 * are {@code words}, and that what it parts are {@code strangers}, which a {@link org.klartext.rule.Vocabulary} knows.
 */
@NullMarked
package org.klartext.rule;

import org.jspecify.annotations.NullMarked;
