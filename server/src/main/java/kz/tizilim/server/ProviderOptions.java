package kz.tizilim.server;

import picocli.CommandLine.Option;

/** An identity provider, in addition to the accounts of this host. */
final class ProviderOptions {
  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = "вход через OpenID Connect: адрес поставщика (issuer)")
  private String issuer = "";

  @Option(
      names = "--oidc-client",
      paramLabel = "ID",
      description = "под каким именем поставщик знает этот сервер")
  private String client = "tizilim";

  @Option(
      names = "--oidc-secret",
      paramLabel = "SECRET",
      description = "секрет для поставщика; лучше переменной TIZILIM_OIDC_SECRET")
  private String secret = "";

  @Option(
      names = "--oidc-roles",
      paramLabel = "CLAIM",
      description = "где в токене роли: ${DEFAULT-VALUE}",
      defaultValue = "realm_access/roles")
  private String roles = "";

  /**
   * Gives them to the server, if a provider is named.
   *
   * @param isSecure whether people see the server by HTTPS
   */
  void set(boolean isSecure) {
    if (issuer.isEmpty()) {
      return;
    }
    System.setProperty("quarkus.oidc.tenant-enabled", "true");
    System.setProperty("quarkus.oidc.auth-server-url", issuer);
    System.setProperty("quarkus.oidc.client-id", client);
    System.setProperty("quarkus.oidc.credentials.secret", secret);
    System.setProperty("quarkus.oidc.roles.role-claim-path", roles);
    System.setProperty(
        "quarkus.oidc.authentication.force-redirect-https-scheme", Boolean.toString(isSecure));
  }
}
