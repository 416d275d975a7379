/** Witnesses: this server as one of other logs, and those of its own log (C2SP tlog-witness). */
@NullMarked
package kz.tizilim.server.witness;

import org.jspecify.annotations.NullMarked;
