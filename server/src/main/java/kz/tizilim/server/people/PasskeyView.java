package kz.tizilim.server.people;

/**
 * A passkey as the page of its owner shows it.
 *
 * @param id its name in the form that removes it
 * @param added when it was added, in words
 * @param used when somebody signed in with it last, in words; empty where nobody did
 */
record PasskeyView(String id, String added, String used) {}
