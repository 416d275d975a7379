package kz.tizilim.core.act;

import kz.tizilim.core.register.Edition;

/**
 * An order as it was published: what it orders, and the edition of the register that it carries.
 *
 * @param provisions what it orders
 * @param edition the register as the order left it, with the identity of the order
 */
public record PublishedOrder(Provisions provisions, Edition edition) {}
