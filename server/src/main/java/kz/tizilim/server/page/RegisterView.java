package kz.tizilim.server.page;

import java.util.List;

/**
 * A register of a day as its page shows it.
 *
 * @param title its title, in the law's words
 * @param act how a citation names the act that made the edition
 * @param at the day
 * @param blocks its blocks
 * @param days the days from which its editions are applied
 */
record RegisterView(
    String title, String act, String at, List<BlockView> blocks, List<String> days) {}
