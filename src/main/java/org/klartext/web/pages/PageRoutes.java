package org.klartext.web.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.klartext.app.OpenIndex;
import org.klartext.index.IndexUnavailableException;
import org.klartext.web.site.Effect;
import org.klartext.web.site.ErrorPage;
import org.klartext.web.site.Load;
import org.klartext.web.site.Problem;
import org.klartext.web.site.Routes;
import org.klartext.web.site.Site;

/** The addresses of the pages. Every page can be had by GET alone and read without script. */
public final class PageRoutes implements Routes, ErrorPage {
  private static final int SUGGESTIONS = 8;
  private static final int LONGEST_NAME = 200;
  private static final String HTML = "text/html; charset=utf-8";

  private final Site site;
  private final Templates templates = new Templates();
  private final SearchPages search;
  private final ArticlePages articles;
  private final EntityPages entities;
  private final ReviewPages reviews;
  private final ProfilePages profiles;
  private final PastePages pastes;
  private final JudgementForms judgements;
  private final Downloads downloads;

  public PageRoutes(Site site) {
    this.site = site;
    search = new SearchPages(site);
    articles = new ArticlePages(site);
    entities = new EntityPages(site);
    reviews = new ReviewPages(site);
    profiles = new ProfilePages(site);
    pastes = new PastePages(site, articles);
    judgements = new JudgementForms(site);
    downloads = new Downloads(site);
  }

  /** Makes what a template shows. */
  private interface Making {
    Object of(Frame frame, Context context) throws IOException;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    page(routes, "/", "search", (frame, context) -> search.of(frame));
    page(routes, "/article/{id}", "article", (frame, context) -> articles.of(frame, context.pathParam("id")));
    page(routes, "/entity/{id}", "entity", (frame, context) -> entities.card(frame, context.pathParam("id")));
    page(routes, "/entity", "entity", (frame, context) -> entities.readings(frame, name(context)));
    page(routes, "/review", "review", (frame, context) -> reviews.of(frame));
    page(routes, "/profile", "profile", (frame, context) -> profiles.of(frame));
    page(routes, "/paste", "paste", (frame, context) -> PastePages.empty(frame));
    page(routes, "/suggest", "suggestions", (frame, context) -> suggestions(frame, context));
    routes.get("/status", context -> show(context, "status", frame(context, shelfOrNone())), Load.NONE);
    routes.post("/paste", this::paste, Effect.READS);
    routes.post("/judge", judgements::judge);
    routes.post("/undo", judgements::undo);
    routes.get("/export", downloads::serve, Load.PIECES);
    routes.get("/assets/{digest}/{name}", Assets::serve, Load.NONE);
  }

  private void page(RoutesConfig routes, String path, String template, Making making) {
    routes.get(
        path,
        context -> {
          if (!turnsTheme(context)) {
            show(context, template, making.of(frame(context, shelf()), context));
          }
        });
  }

  private void paste(Context context) {
    Frame frame = frame(context, shelfOrNone());
    String typed = Optional.ofNullable(context.formParam("text")).orElse("");
    String language = Optional.ofNullable(context.formParam("in")).orElse("");
    show(context, "paste", pastes.of(frame, typed, language));
  }

  private SuggestionsPage suggestions(Frame frame, Context context) {
    String name = name(context);
    return new SuggestionsPage(frame, name.isEmpty() ? List.of() : entities.suggestions(frame, name, SUGGESTIONS));
  }

  private static String name(Context context) {
    String name = Optional.ofNullable(context.queryParam("name")).orElse("").strip();
    return name.length() > LONGEST_NAME ? "" : name;
  }

  @Override
  public void show(Context context, Problem problem) {
    show(context, "error", new ProblemPage(frame(context, shelfOrNone()), problem));
  }

  private void show(Context context, String template, Object page) {
    context.header("Cache-Control", "no-store");
    context.header("Vary", "Accept-Language, Cookie");
    context.contentType(HTML).result(templates.render(template, page));
  }

  private Frame frame(Context context, Frame.Shelf shelf) {
    Address here = Address.of(context.path(), context.queryParamMap());
    UiLanguage language =
        here.value(Frame.LANGUAGE)
            .flatMap(UiLanguage::ofCode)
            .orElseGet(() -> UiLanguage.accepted(Optional.ofNullable(context.header("Accept-Language")).orElse("")));
    Theme theme = Optional.ofNullable(context.cookie(Frame.THEME)).flatMap(Theme::ofCode).orElse(Theme.AUTO);
    return new Frame(Messages.in(language), theme, here, site.access().mayChange(context), shelf);
  }

  private Frame.Shelf shelf() throws IOException {
    OpenIndex index = site.index().open();
    return new Frame.Shelf(index.articles(), index.version());
  }

  private Frame.Shelf shelfOrNone() {
    try {
      return shelf();
    } catch (IOException | IndexUnavailableException e) {
      return Frame.Shelf.NONE;
    }
  }

  /** A page asked for in light or dark is shown so from then on, and the wish does not stay in the address. */
  private static boolean turnsTheme(Context context) {
    Address here = Address.of(context.path(), context.queryParamMap());
    Optional<Theme> wanted = here.value(Frame.THEME).flatMap(Theme::ofCode);
    wanted.ifPresent(
        theme -> {
          var cookie = new Cookie(Frame.THEME, theme.code());
          cookie.setSameSite(SameSite.LAX);
          cookie.setHttpOnly(true);
          cookie.setPath("/");
          context.cookie(cookie);
          context.redirect(here.without(Frame.THEME).toString(), HttpStatus.SEE_OTHER);
        });
    return wanted.isPresent();
  }

  /** Names that may be meant by what is being typed. */
  record SuggestionsPage(Frame frame, List<EntityPage.Found> found) {}

  /** Something went wrong. */
  record ProblemPage(Frame frame, Problem problem) {}
}
