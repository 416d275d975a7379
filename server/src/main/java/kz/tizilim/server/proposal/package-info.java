/** Changes with four eyes: what one person proposes counts when another approves it. */
@NullMarked
package kz.tizilim.server.proposal;

import org.jspecify.annotations.NullMarked;
