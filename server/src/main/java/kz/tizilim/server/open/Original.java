package kz.tizilim.server.open;

import io.vertx.core.MultiMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.registrar.ask.KnownStates;

/**
 * An address whose states in known time can be asked for: a register or an entry, with the
 * parameters that choose what it is of.
 *
 * @param path its path, encoded: {@code /api/v1/registers/mod-746-2015-12-30}
 * @param query its own parameters, encoded; without {@code knownAt}
 * @param day its legal day; empty where it is that of today
 */
record Original(String path, String query, String day) {
  private static final Pattern PATH = Pattern.compile("/api/v1/(registers|positions)/(.+)");

  /** The original of the path and parameters of a request, whether or not they are of a state. */
  static Original of(String path, MultiMap parameters) {
    List<String> kept = new ArrayList<>();
    Optional.ofNullable(parameters.get("register"))
        .filter(one -> !one.isBlank())
        .ifPresent(
            one -> kept.add("register=" + URLEncoder.encode(one.strip(), StandardCharsets.UTF_8)));
    String at = parameters.get("at");
    return new Original(
        path,
        String.join("&", kept),
        at == null ? "" : URLEncoder.encode(at.strip(), StandardCharsets.UTF_8));
  }

  static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  boolean isRegister() {
    return path.startsWith("/api/v1/registers/");
  }

  /** The register or the entry that its path names. */
  String name() {
    String encoded = path.replaceFirst("^/api/v1/(?:registers|positions)/", "");
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The address of what holds now. */
  String address() {
    String at = day.isEmpty() ? "" : "at=" + day;
    String all = query + (query.isEmpty() || at.isEmpty() ? "" : "&") + at;
    return path + (all.isEmpty() ? "" : "?" + all);
  }

  /** The same without a legal day, for the address of a state of which the day is not its own. */
  Original undated() {
    return new Original(path, query, "");
  }

  /** The address of a state. */
  String memento(KnownStates.State state) {
    return path
        + "?"
        + (query.isEmpty() ? "" : query + "&")
        + "at="
        + state.day()
        + "&knownAt="
        + state.size()
        + (day.isEmpty() ? "" : "&fixed=day");
  }
}
