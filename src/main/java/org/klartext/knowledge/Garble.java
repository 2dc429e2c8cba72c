package org.klartext.knowledge;

import java.util.Optional;
import org.klartext.language.Language;

/**
 * A surface that no derivation gives.
 *
 * @param surface what stands in the text
 * @param how its mechanism
 * @param pivot the Chinese form, {@code ""} if none is needed
 * @param language the only language it occurs in, if there is one
 * @param written what should stand there; empty for the entity's own name
 * @param risk how often it is right as it stands
 */
public record Garble(
    String surface,
    Mechanism how,
    String pivot,
    Optional<Language> language,
    Optional<String> written,
    Optional<Risk> risk) {}
