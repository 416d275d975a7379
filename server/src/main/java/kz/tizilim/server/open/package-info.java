/**
 * The open forms over HTTP: negotiation of forms, stable addresses, the catalogue, links between
 * versions, and known time by Memento (RFC 7089).
 */
@NullMarked
package kz.tizilim.server.open;

import org.jspecify.annotations.NullMarked;
