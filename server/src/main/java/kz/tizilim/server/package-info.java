/** The program that serves: its options and its start. */
@NullMarked
package kz.tizilim.server;

import org.jspecify.annotations.NullMarked;
