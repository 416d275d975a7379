package kz.tizilim.server.people;

/**
 * A session as the page of its owner shows it.
 *
 * @param id its name in the form that ends it
 * @param started when it began, in words
 * @param seen when it was last used, in words
 * @param address where its owner signed in from
 * @param browser how the browser named itself
 * @param isOwn whether it is the one that asks
 */
record SessionView(
    String id, String started, String seen, String address, String browser, boolean isOwn) {}
