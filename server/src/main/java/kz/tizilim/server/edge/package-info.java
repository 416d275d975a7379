/** The edge of the server, where exceptions become responses. */
@NullMarked
package kz.tizilim.server.edge;

import org.jspecify.annotations.NullMarked;
