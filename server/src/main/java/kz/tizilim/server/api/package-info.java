/** The API: one class a topic of the contract. */
@NullMarked
package kz.tizilim.server.api;

import org.jspecify.annotations.NullMarked;
