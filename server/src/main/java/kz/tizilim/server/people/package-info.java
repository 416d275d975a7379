/** The pages of signing in, accounts and roles. */
@NullMarked
package kz.tizilim.server.people;

import org.jspecify.annotations.NullMarked;
