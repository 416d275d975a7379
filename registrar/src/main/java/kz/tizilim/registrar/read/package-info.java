/** Orders and editions from files of any form. */
@NullMarked
package kz.tizilim.registrar.read;

import org.jspecify.annotations.NullMarked;
