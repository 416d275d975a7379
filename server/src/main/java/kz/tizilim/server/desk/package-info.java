/**
 * What the server answers from: the history that is kept, as everybody or only those with a right
 * may see it, renewed as it grows.
 */
@NullMarked
package kz.tizilim.server.desk;

import org.jspecify.annotations.NullMarked;
