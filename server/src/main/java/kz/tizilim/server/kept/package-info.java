/**
 * Staffing tables that signed-in people keep, in a folder of the data directory: each is seen by
 * its owner alone, until the owner deletes it.
 */
@NullMarked
package kz.tizilim.server.kept;

import org.jspecify.annotations.NullMarked;
