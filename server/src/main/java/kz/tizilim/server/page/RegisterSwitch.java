package kz.tizilim.server.page;

import java.util.List;

/**
 * The registers that a page can be read from. Where there is more than one, the page offers the
 * others.
 *
 * @param named the register that the address names, which links and forms keep; empty for the
 *     default one
 * @param choices the registers, each with the address of the same page in it; empty on a page that
 *     reads no register
 */
public record RegisterSwitch(String named, List<Choice> choices) {

  /** No register. */
  public static final RegisterSwitch NONE = new RegisterSwitch("", List.of());

  public RegisterSwitch {
    choices = List.copyOf(choices);
  }

  /**
   * One register.
   *
   * @param name how it is named
   * @param address the page in it
   * @param isRead whether the page is in it now
   */
  public record Choice(RegisterName name, String address, boolean isRead) {}

  /** Whether there is a choice. */
  public boolean isOffered() {
    return choices.size() > 1;
  }
}
