/** Sentences on pay for people in Russian, Kazakh and English. */
@NullMarked
package kz.tizilim.pay.message;

import org.jspecify.annotations.NullMarked;
