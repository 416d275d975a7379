/** The sentences of the server in Russian, Kazakh and English. */
@NullMarked
package kz.tizilim.server.message;

import org.jspecify.annotations.NullMarked;
