package kz.tizilim.server.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium with a profile of its own. */
final class Chromium implements AutoCloseable {
  /** Where pictures of pages are kept, to be looked at. */
  private static final Path PICTURES = Path.of("target", "pictures");

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
      driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
      return new Chromium(driver, downloads);
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

  /** A window of that size. */
  Chromium sized(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  WebElement find(String css) {
    return new WebDriverWait(driver, Duration.ofSeconds(30))
        .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  /** Waits until an element says something. */
  String waitFor(String css, String words) {
    new WebDriverWait(driver, Duration.ofSeconds(60))
        .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), words));
    return find(css).getText();
  }

  /** Keeps a picture of the page. */
  void picture(String name) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
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
