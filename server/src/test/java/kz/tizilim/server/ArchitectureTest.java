package kz.tizilim.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import kz.tizilim.testkit.Architecture;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private final Architecture server = Architecture.ofModule();

  @Test
  void packages_use_what_the_table_allows() {
    server.follows(
        """
        desk
        json
        message  : desk
        problem  : message
        access   : desk message problem
        request  : access desk message problem
        check    : desk message problem
        backup   : access desk
        witness  : desk problem
        cache    : access problem
        paybook
        api      : access cache desk json message problem request
        page     : access cache check desk json message paybook problem request
        people   : access backup desk json message page problem request
        pay      : access check desk json message page paybook problem request
        kept     : access check desk message page problem request
        proposal : access desk json message page problem request
        open     : access desk message page problem request
        notice   : desk message request
        work     : access desk message notice page problem request
        edge     : access json message page problem request
        .        : *
        """);
  }

  @Test
  void it_uses_its_modules_and_its_guests_and_nothing_else() {
    server.usesOnly(
        "com.webauthn4j..",
        "io.netty..",
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "jakarta..",
        "javax.crypto..",
        "org.bouncycastle..",
        "org.eclipse.microprofile..",
        "org.jboss..",
        "picocli..",
        "tools.jackson.core..");
  }

  @Test
  void it_reads_no_orders_and_classifies_nothing_itself() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Classifier")
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("Store")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("..documents.token..", "..documents.table..", "..documents.draft..")
        .check(server.classes());
  }
}
