package kz.tizilim.server.page;

/**
 * The result of a verification.
 *
 * @param text what was found, in words; empty where nothing was verified
 * @param isGood whether it is right
 */
record Outcome(String text, boolean isGood) {
  static final Outcome NONE = new Outcome("", false);
}
