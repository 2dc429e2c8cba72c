package org.klartext.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a surface form came out of its pivot.
 *
 * <table>
 * <caption>One example each</caption>
 * <tr><td>{@link #HOMOGRAPH}<td>奥特曼 is Altman and Ultraman<td>Ultraman → Altman
 * <tr><td>{@link #PINYIN}<td>黄仁勋 read aloud<td>Huang Renxun → Jensen Huang
 * <tr><td>{@link #LITERAL}<td>阶跃星辰 word by word<td>Step Star → StepFun
 * <tr><td>{@link #RESPELLING}<td>瑟尔斯基 spelt back by sound<td>Serski → Syrskyj
 * <tr><td>{@link #MISREADING}<td>36 Kr read on as a price<td>36 Kronen → 36Kr
 * <tr><td>{@link #SPELLING}<td>a letter lost<td>Moore Thread → Moore Threads
 * <tr><td>{@link #CASING}<td>capitals lost<td>Openai → OpenAI
 * <tr><td>{@link #CALQUE}<td>阉割版 carried over<td>kastrierte Version → abgespeckte Version
 * </table>
 */
public enum Mechanism {
  /** The right form; nothing is garbled. */
  EXACT,
  HOMOGRAPH,
  PINYIN,
  LITERAL,
  RESPELLING,
  MISREADING,
  SPELLING,
  CASING,
  CALQUE;

  private static final Map<String, Mechanism> BY_CODE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Mechanism::code, mechanism -> mechanism));

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The form in files and records. */
  public String code() {
    return code;
  }

  /**
   * @throws IllegalArgumentException naming the code, if there is no such mechanism
   */
  public static Mechanism ofCode(String code) {
    Mechanism mechanism = BY_CODE.get(code);
    if (mechanism == null) {
      throw new IllegalArgumentException("no mechanism \"" + code + "\"");
    }
    return mechanism;
  }
}
