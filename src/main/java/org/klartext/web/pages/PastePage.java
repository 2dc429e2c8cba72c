package org.klartext.web.pages;

import java.util.Optional;

/**
 * What the template of the page for typed texts shows.
 *
 * @param frame around it
 * @param typed the text
 * @param language the code of the language it is said to be in; empty to have it told
 * @param problem the key of why nothing came of it; empty if something did
 * @param article what came of it, once something was typed
 */
record PastePage(Frame frame, String typed, String language, String problem, Optional<ArticlePage> article) {}
