package kz.tizilim.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.server.access.Accounts;
import kz.tizilim.server.access.Role;

/** People with accounts, each signed in; the first administrator added the others by the page. */
public final class Staff {
  /** A password that may be chosen. */
  public static final String PASSWORD = "лошадь батарея скрепка";

  private static final Pattern LINK = Pattern.compile("<code>([^<]*)</code>");
  private static final Map<URI, Staff> AT = new LinkedHashMap<>();

  private final URI server;
  private final Browser root;
  private final Map<String, Browser> known = new LinkedHashMap<>();

  private Staff(URI server, Accounts accounts) {
    this.server = server;
    this.root = new Browser(server);
    root.form("/first/" + accounts.firstLink().orElseThrow(), "name", "root", "password", PASSWORD);
  }

  /** The staff of a server, the same as long as it runs. */
  public static synchronized Staff of(URI server, Accounts accounts) {
    if (accounts.find("root").isEmpty()) {
      AT.put(server, new Staff(server, accounts));
    }
    return AT.get(server);
  }

  /** The first administrator. */
  public Browser root() {
    return root;
  }

  /** Somebody with that name and these roles. */
  public synchronized Browser with(String name, Role... roles) {
    return known.computeIfAbsent(
        name,
        key -> {
          Browser browser = new Browser(server);
          browser.form(added(name, roles), "password", PASSWORD);
          return browser;
        });
  }

  /** Adds somebody; the link by which they choose a password. */
  public String added(String name, Role... roles) {
    List<String> fields = new ArrayList<>(List.of("name", name));
    for (Role role : roles) {
      fields.addAll(List.of("role", role.toString()));
    }
    Matcher link = LINK.matcher(root.form("/accounts", fields.toArray(String[]::new)).body());
    if (!link.find()) {
      throw new IllegalStateException("The page shows no link for " + name + ".");
    }
    return URI.create(link.group(1)).getPath();
  }
}
