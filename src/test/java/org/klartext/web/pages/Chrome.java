package org.klartext.web.pages;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, as far as this machine has one. */
final class Chrome implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

  private final ChromeDriver driver;
  private final Path profile;

  private Chrome(Path browser, Path server) throws IOException {
    profile = Files.createTempDirectory("klartext-browser");
    var options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
        "--lang=en",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    var logged = new LoggingPreferences();
    logged.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logged);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(server.toFile()).usingAnyFreePort().build();
    driver = new ChromeDriver(service, options);
  }

  /** Starts one; empty where there is none. */
  static Optional<Chrome> start() throws IOException {
    Optional<Path> browser = BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
    Optional<Path> server = onPath("chromedriver");
    return browser.isPresent() && server.isPresent()
        ? Optional.of(new Chrome(browser.get(), server.get()))
        : Optional.empty();
  }

  private static Optional<Path> onPath(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The texts of all that are shown. */
  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  /** Types into whatever has the focus. */
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Waits until this is so. */
  void until(String what, BooleanSupplier isSo) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(what)
        .ignoring(StaleElementReferenceException.class)
        .ignoring(NoSuchElementException.class)
        .until(any -> isSo.getAsBoolean());
  }

  /** Takes a step that leads to another page, and waits until the old one is gone. */
  void leave(Runnable step) {
    WebElement page = one("html");
    step.run();
    new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.stalenessOf(page));
  }

  /** What a script gives, as text. */
  String run(String script) {
    return String.valueOf(driver.executeScript(script));
  }

  /** The value of an attribute; empty where there is none. */
  static String attribute(WebElement element, String name) {
    return Objects.requireNonNullElse(element.getAttribute(name), "");
  }

  void cookiesAway() {
    driver.manage().deleteAllCookies();
  }

  /** Makes the window as narrow as a telephone's, or as wide as that of a desk. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Has the system prefer light or dark. */
  void prefers(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Turns scripts off or on for the pages opened from here on. */
  void scripts(boolean run) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** Keeps what is downloaded in a folder. */
  void downloadsTo(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
  }

  /** What the browser complained of since it was asked last. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(Object::toString)
        .toList();
  }

  /** What axe finds of serious or critical faults, a line each. */
  List<String> faults() throws IOException {
    try (InputStream script = Objects.requireNonNull(Chrome.class.getResourceAsStream("/axe.min.js"))) {
      run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(
              result => done(result.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .flatMap(one => one.nodes.map(node => one.id + ': ' + node.html.slice(0, 200) + ' — ' + node.failureSummary))),
              error => done(['axe failed: ' + error]));
            """);
    return found instanceof List<?> lines ? lines.stream().map(String::valueOf).toList() : List.of("axe said nothing");
  }

  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The browser may still be tidying up.
    }
  }
}
