/** Access: accounts, sessions, roles, limits. */
@NullMarked
package kz.tizilim.server.access;

import org.jspecify.annotations.NullMarked;
