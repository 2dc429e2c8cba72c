package org.klartext.web.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures of the documentation, and others to be looked at when a page was changed: each page in light, in
 * dark, and as narrow as a telephone. The first argument is the folder they go to.
 */
final class Pictures {
  private static final int DESK = 1280;
  private static final int PHONE = 360;

  private final Chrome browser;
  private final Workshop workshop;
  private final Path folder;

  private Pictures(Chrome browser, Workshop workshop, Path folder) {
    this.browser = browser;
    this.workshop = workshop;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path index = Files.createTempDirectory("klartext-pictures");
    try (Chrome browser = Chrome.start().orElseThrow();
        Workshop workshop = Workshop.over(Path.of("corpus"), index.resolve("index"))) {
      new Pictures(browser, workshop, folder).take();
    }
  }

  private void take() throws IOException {
    browser.open(workshop.entrance());
    browser.open(workshop.page("?q=Kissinger%20Intel"));
    String article = Chrome.attribute(browser.one(".hit-title a"), "href");
    pages("article", article, ".clean a.mark-homograph");
    pages("search", workshop.page("?q=Ultraman"), "");
    pages("start", workshop.page(""), "");
    pages("kwic", workshop.page("?q=OpenAI&view=kwic"), "");
    pages("nothing", workshop.page("?q=Nirgendwo"), "");
    pages("entity", workshop.page("entity/pat-gelsinger"), "");
    pages("name", workshop.page("entity?name=Kissinger"), "");
    pages("review", workshop.page("review?lang=de"), "");
    pages("profile", workshop.page("profile?lang=fr"), "");
    pages("paste", workshop.page("paste"), "");
    pages("missing", workshop.page("nowhere"), "");
  }

  private void pages(String name, String address, String click) throws IOException {
    browser.width(DESK);
    browser.prefers("light");
    picture(name, address, click);
    browser.prefers("dark");
    picture(name + "-dark", address, click);
    browser.prefers("light");
    browser.width(PHONE);
    picture(name + "-narrow", address, click);
  }

  private void picture(String name, String address, String click) throws IOException {
    browser.open(address);
    if (!click.isEmpty()) {
      browser.one(click).click();
    }
    Files.write(folder.resolve(name + ".png"), browser.picture());
  }
}
