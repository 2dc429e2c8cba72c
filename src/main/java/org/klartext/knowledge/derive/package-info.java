/**
 * What would a machine make of this name?
 *
 * <p>Each {@link org.klartext.knowledge.derive.Derivation} knows one way from a Chinese name to the surfaces that
 * machine translation puts in its place. From 宇树科技 (Unitree), for example:
 *
 * <pre>
 * pinyin    Yushu, Yu Shu, Yushu Technology, Yushu Technologie …
 * literal   (none: no dictionary has a word 宇树)
 * </pre>
 *
 * <p>and from 阶跃星辰 (StepFun): {@code Jieyue Xingchen}, {@code Step Star}, {@code Stufe Sprung Stern} … So an entity
 * needs its Chinese name and no list of garbles.
 */
@NullMarked
package org.klartext.knowledge.derive;

import org.jspecify.annotations.NullMarked;
