package kz.tizilim.server.page;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.tizilim.server.Staff;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium with a profile of its own: a window, a telephone, a dark room, a printer. */
final class Chromium implements AutoCloseable {
  /** Where pictures of pages are kept, to be looked at. */
  private static final Path PICTURES = Path.of("target", "pictures");

  /** Of a page as long as the register the beginning says enough. */
  private static final long TALLEST = 6_000;

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final ChromeDriver driver;
  private final Path downloads;

  private Chromium(ChromeDriver driver, Path downloads) {
    this.driver = driver;
    this.downloads = downloads;
  }

  static Chromium start() {
    try {
      Path downloads =
          Files.createTempDirectory(Files.createDirectories(Path.of("target")), "downloads")
              .toAbsolutePath();
      ChromeOptions options = new ChromeOptions();
      options.setBinary("/usr/bin/chromium");
      options.addArguments(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--hide-scrollbars",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=ru",
          "--force-prefers-reduced-motion",
          "--user-data-dir=" + Files.createTempDirectory("tizilim-chromium"));
      options.setExperimentalOption(
          "prefs",
          Map.of(
              "download.default_directory", downloads.toString(), "intl.accept_languages", "ru"));
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(new File("/usr/bin/chromedriver"))
              .build();
      ChromeDriver driver = new ChromeDriver(service, options);
      driver.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(3));
      driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
      // each page has it from its beginning: to send it with each question took as long as to ask
      driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
      return new Chromium(driver, downloads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String axe() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ChromeDriver driver() {
    return driver;
  }

  Chromium open(Object address) {
    driver.get(address.toString());
    return this;
  }

  /** Signs in by the form, with the password of the staff. */
  void signIn(String server, String name) {
    open(server + "/sign-in?lang=ru");
    find("#name").sendKeys(name);
    leave(() -> find("#password").sendKeys(Staff.PASSWORD, Keys.ENTER));
    waitFor("h1", name);
  }

  /** A window of that size. */
  Chromium sized(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  WebElement find(String css) {
    return new WebDriverWait(driver, Duration.ofSeconds(30))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  /** Presses what leads to another page, and waits for that page. */
  void press(String css) {
    leave(() -> find(css).click());
  }

  /**
   * Does what leads to another page, or to the same one anew, and waits until it is there: what is
   * looked for afterwards is never an element of the page that was left.
   */
  void leave(Runnable action) {
    driver.executeScript("window.left = true");
    action.run();
    new WebDriverWait(driver, Duration.ofMinutes(3))
        .withMessage("The page is still the one that was to be left.")
        .ignoring(WebDriverException.class)
        .until(any ->
            driver.executeScript("return !window.left && document.readyState === 'complete'"));
  }

  /**
   * Waits until an element says something, and returns all that it says then. A page that is just
   * being replaced answers with errors of several kinds; the next look finds the new one.
   */
  String waitFor(String css, String words) {
    return new WebDriverWait(driver, Duration.ofSeconds(60))
        .withMessage(() -> "«" + words + "» was not to be read in " + css + ".")
        .ignoring(WebDriverException.class)
        .until(any -> {
          String text = driver.findElement(By.cssSelector(css)).getText();
          return text.contains(words) ? text : null;
        });
  }

  /** Goes on as a telephone, 320 pixels wide; a window again with {@code false}. */
  void phone(boolean yes) {
    if (yes) {
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", 320, "height", 700, "deviceScaleFactor", 1, "mobile", false));
    } else {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /** Goes on as a person who has asked for dark pages, or not. */
  void dark(boolean yes) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", yes ? "dark" : "light"))));
  }

  /** What the rules of WCAG that a machine can check find on the page. */
  List<String> violations() {
    return axe(Map.of("type", "tag", "values", WCAG));
  }

  /** What is too pale to be read on the page: of all rules, the one that asks for its colours. */
  List<String> pale() {
    return axe(Map.of("type", "rule", "values", List.of("color-contrast")));
  }

  /**
   * Axe is asked in the page itself: its own binding opens a second window for each question, which
   * takes longer than the answer.
   */
  private List<String> axe(Map<String, ?> rules) {
    Object found =
        driver.executeAsyncScript(
            """
            const [rules, done] = arguments;
            const options = { runOnly: rules, resultTypes: ['violations'], iframes: false };
            axe.run(document, options).then(
                all => done(all.violations.flatMap(
                    rule => rule.nodes.map(node => rule.id + ': ' + node.html))),
                error => done(['axe: ' + error]));
            """,
            rules);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  /** Presses the tabulator. */
  void tab() {
    Map<String, Object> key = Map.of("key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9);
    for (String type : List.of("rawKeyDown", "keyUp")) {
      Map<String, Object> event = new HashMap<>(key);
      event.put("type", type);
      driver.executeCdpCommand("Input.dispatchKeyEvent", event);
    }
  }

  /** What a script returns. */
  Object script(String script, Object... words) {
    return Objects.requireNonNull(driver.executeScript(script, words), script);
  }

  /** Which element has the focus, by its id. */
  String focused() {
    return String.valueOf(script("return document.activeElement.id"));
  }

  /** Keeps a picture of the whole page. */
  void picture(String name) {
    long height = (long) script("return document.documentElement.scrollHeight");
    long width = (long) script("return document.documentElement.clientWidth");
    Map<String, Object> clip =
        Map.of("x", 0, "y", 0, "width", width, "height", Math.min(height, TALLEST), "scale", 1);
    keep(
        name + ".png",
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip))
            .get("data"));
  }

  /** Keeps the page as it comes out of a printer. */
  void print(String name) {
    keep(
        name + ".pdf",
        driver
            .executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69))
            .get("data"));
  }

  private static void keep(String name, @Nullable Object base64) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(name), Base64.getDecoder().decode(String.valueOf(base64)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A downloaded file, when it is there. */
  Path download(String name) {
    Path file = downloads.resolve(name);
    new WebDriverWait(driver, Duration.ofSeconds(60)).until(any -> Files.exists(file));
    return file;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
