package org.klartext.text;

/**
 * A text of which some edits were taken back.
 *
 * @param text the same source with the edits that stay
 * @param change what that did to the clean text: from the old one to the new one
 */
public record Undone(NormalizedText text, EditScript change) {}
