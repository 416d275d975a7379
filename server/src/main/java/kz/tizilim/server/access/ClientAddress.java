package kz.tizilim.server.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** The address that a request comes from. */
public final class ClientAddress {
  private static final int NETWORK_GROUPS = 4;

  private ClientAddress() {}

  /**
   * The address under which requests are counted: for IPv6 the network of one customer (/64), since
   * a single host can use any address in it. Behind a proxy it is the one that the proxy names, if
   * the server is set to trust that proxy.
   */
  public static String of(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String host = remote == null ? "" : String.valueOf(remote.hostAddress());
    return network(host);
  }

  static String network(String host) {
    if (!host.contains(":")) {
      return host;
    }
    int zone = host.indexOf('%');
    String[] halves = (zone < 0 ? host : host.substring(0, zone)).split("::", 2);
    String[] front = halves[0].isEmpty() ? new String[0] : halves[0].split(":", -1);
    int back = halves.length < 2 || halves[1].isEmpty() ? 0 : halves[1].split(":", -1).length;
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < NETWORK_GROUPS; i++) {
      boolean isWritten = i < front.length;
      boolean isBehind = !isWritten && i >= 8 - back;
      String group =
          isWritten ? front[i] : isBehind ? halves[1].split(":", -1)[i - (8 - back)] : "0";
      network.append(group).append(':');
    }
    return network.append(":/64").toString();
  }
}
