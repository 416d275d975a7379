/** Official pay that follows from the code of a post. Empty: nothing of it is built yet. */
@NullMarked
package kz.tizilim.pay;

import org.jspecify.annotations.NullMarked;
