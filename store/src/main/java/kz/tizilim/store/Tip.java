package kz.tizilim.store;

import kz.tizilim.log.Hash;

/**
 * The end of a log: how many leaves it has, and the hash of the last.
 *
 * <p>Two states of one log are never equal, and an older copy of a log shows itself: it is shorter,
 * or has another leaf in the same place.
 *
 * @param size the number of leaves
 * @param last the hash of the last leaf; of the empty tree where there is none
 */
record Tip(long size, Hash last) {
  static final Tip NONE = new Tip(0, Hash.EMPTY_ROOT);
}
