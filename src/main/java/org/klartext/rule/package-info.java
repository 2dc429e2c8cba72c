/**
 * How is a repair written down, and how do a hundred of them cost one pass?
 *
 * <p>A rule is a line of data that carries its own proof:
 *
 * <pre>{@code
 * {"id": "typography.space-before-hyphen",
 *  "reason": "Machine translation parts a compound before its hyphen.",
 *  "trigger": [" -"],
 *  "pattern": "(?<=[\\p{L}\\p{N}]) -(?=\\p{L})",
 *  "replace": "-",
 *  "changed": ["Die KI -Chips kommen. → Die KI-Chips kommen."],
 *  "untouched": ["ein PKW - und zwar ein alter"]}
 * }</pre>
 *
 * <p>A {@link org.klartext.rule.RuleSet} looks for all triggers in one scan and tries a rule's pattern only where its
 * trigger stands, so the pattern always begins at the trigger and looks left by lookbehind. A rule with scope {@code
 * line} sees the whole line its trigger stands in. Patterns run within a budget of steps.
 */
@NullMarked
package org.klartext.rule;

import org.jspecify.annotations.NullMarked;
