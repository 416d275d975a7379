package kz.tizilim.server.page;

import java.util.List;

/**
 * A register of a day as its page shows it.
 *
 * @param title its title, in the law's words
 * @param act the act that made the edition, in words
 * @param at the day
 * @param day the day, in words
 * @param filter what the entries shown have in common; empty for all
 * @param shown how many entries are shown
 * @param all how many there are
 * @param blocks its blocks
 * @param days the days from which its editions are applied
 */
record RegisterView(
    String title,
    String act,
    String at,
    String day,
    String filter,
    int shown,
    int all,
    List<BlockView> blocks,
    List<String> days) {}
