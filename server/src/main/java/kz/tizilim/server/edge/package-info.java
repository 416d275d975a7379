/** The edge of the server, where what went wrong becomes a response. */
@NullMarked
package kz.tizilim.server.edge;

import org.jspecify.annotations.NullMarked;
