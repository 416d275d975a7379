package kz.tizilim.server.page;

import java.util.List;

/**
 * A problem as its page shows it.
 *
 * @param title its kind
 * @param detail what is wrong here
 * @param next where a person can go on; empty where nowhere
 * @param choices what a person can choose instead, each a name and an address
 */
record ProblemView(String title, String detail, List<Link> next, List<Link> choices) {

  /**
   * A link.
   *
   * @param name its text
   * @param address where it leads
   */
  record Link(String name, String address) {}
}
