/**
 * What the server answers from: the recorded history, whole or as far as it is public, renewed as
 * it grows.
 */
@NullMarked
package kz.tizilim.server.desk;

import org.jspecify.annotations.NullMarked;
