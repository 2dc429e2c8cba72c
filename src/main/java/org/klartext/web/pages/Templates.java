package org.klartext.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates of {@code src/main/jte}, compiled with the program; what they are given is escaped where it stands. */
final class Templates {
  private static final String PACKAGE = "org.klartext.web.pages";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /**
   * A page.
   *
   * @param name of the template, such as {@code search}
   * @param page what it shows; its one parameter
   */
  String render(String name, Object page) {
    var output = new StringOutput();
    engine.render(name + ".jte", page, output);
    return output.toString();
  }
}
