/**
 * How does a person see and judge articles in a browser?
 *
 * <p>A page is made in two steps. A maker turns what {@code app} answers into a record that a template can show as it is;
 * the template ({@code src/main/jte/search.jte}) holds the HTML and nothing else:
 *
 * <pre>{@code
 * SearchPage page = searchPages.of(frame);     // GET /?q=Ultraman&view=kwic
 * String html = templates.render("search", page);
 * }</pre>
 *
 * <p>Templates are compiled with the program, so none is read or parsed at run time, and escape whatever they are given by
 * the place where it stands. All that a page shows is in its {@link org.klartext.web.pages.Address}: it can be kept, sent,
 * and gone back to. Nothing needs a script to be read; scripts, all of them files of this server, only spare the way.
 *
 * <p>Texts of the interface are in {@code messages_en.properties} and its sisters; a text of an article never passes
 * through them.
 */
@NullMarked
package org.klartext.web.pages;

import org.jspecify.annotations.NullMarked;
