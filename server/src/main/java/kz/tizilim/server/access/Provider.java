package kz.tizilim.server.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether an identity provider is set up. */
@ApplicationScoped
public class Provider {
  private final boolean isThere;

  @Inject
  Provider(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean isThere) {
    this.isThere = isThere;
  }

  /** Whether it is. */
  public boolean isThere() {
    return isThere;
  }
}
