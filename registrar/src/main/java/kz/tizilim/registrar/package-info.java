/**
 * What people do with the register: read an order, check a staffing table, ask about a post, look
 * into the law. Every door of the program (the command line, later the server) says only what comes
 * from here.
 */
@NullMarked
package kz.tizilim.registrar;

import org.jspecify.annotations.NullMarked;
