package kz.tizilim.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kz.tizilim.core.history.RegisterHistory;

/**
 * A register as pages name it.
 *
 * @param id what identifies it
 * @param title its title, in the law's words
 * @param scope whose posts it classifies, in the law's words; its title or id where that is not
 *     known
 */
public record RegisterName(String id, String title, String scope) {

  /** The name of a register. */
  public static RegisterName of(RegisterHistory register) {
    String id = register.id().toString();
    String title = register.title().isEmpty() ? id : register.title();
    String scope =
        Stream.of(register.scope(), title).filter(words -> !words.isEmpty()).findFirst().orElse(id);
    return new RegisterName(id, title, scope);
  }

  /** The register as a parameter of an address. */
  public String parameter() {
    return "register=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
