package org.klartext.index;

import org.klartext.index.schema.Schema;

/** What can be counted over a whole index. */
public enum Figure {
  /** Articles by language. */
  LANGUAGE(Schema.LANGUAGE),
  /** Articles by outlet, in lower case. */
  OUTLET(Schema.OUTLET),
  /** Edits by the stage that made them. */
  STAGE(Schema.STAGE),
  /** Edits by rule. */
  RULE(Schema.RULE),
  /** Mentions by mechanism, right ones among them. */
  MECHANISM(Schema.MECHANISM),
  /** Mentions by status. */
  STATUS(Schema.STATUS),
  /** Mentions by entity. */
  ENTITY(Schema.ENTITY);

  private final String field;

  Figure(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }
}
