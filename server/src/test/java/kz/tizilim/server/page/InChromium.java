package kz.tizilim.server.page;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import kz.tizilim.server.access.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of pages in a real browser, one for all of a class. */
abstract class InChromium {
  static Chromium chromium;

  @TestHTTPResource("/")
  URI server;

  @Inject Accounts accounts;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  /** An address of the server; it begins with a slash, or is empty. */
  final String at(String address) {
    return server.toString().replaceAll("/$", "") + address;
  }
}
