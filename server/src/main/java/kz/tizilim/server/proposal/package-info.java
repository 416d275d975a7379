/** Changes by two people: what one proposes counts when another approves it. */
@NullMarked
package kz.tizilim.server.proposal;

import org.jspecify.annotations.NullMarked;
