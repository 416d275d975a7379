package kz.tizilim.server.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kz.tizilim.server.desk.Desk;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code GET /q/health/ready}: for orchestrators, the same as {@link HealthApi}. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {
  private final Desk desk;

  @Inject
  Readiness(Desk desk) {
    this.desk = desk;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("history")
        .status(desk.isReady())
        .withData("records", desk.size())
        .withData("code", desk.failure())
        .build();
  }
}
