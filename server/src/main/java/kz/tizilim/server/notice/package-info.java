/** Notices of duties by e-mail, for those whom the server is told to write to. */
@NullMarked
package kz.tizilim.server.notice;

import org.jspecify.annotations.NullMarked;
