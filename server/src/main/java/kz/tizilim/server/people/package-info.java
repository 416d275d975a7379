/** The pages by which people sign in, and by which it is said who may what. */
@NullMarked
package kz.tizilim.server.people;

import org.jspecify.annotations.NullMarked;
