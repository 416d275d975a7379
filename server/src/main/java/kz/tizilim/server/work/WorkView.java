package kz.tizilim.server.work;

import java.util.List;

/**
 * What the page of the department shows.
 *
 * @param day the day for which it is shown
 * @param summary how many duties are late and open, and how many proposals wait, in a sentence
 * @param open the duties that are late, due, or of an unverified day
 * @param ahead those of which the term has not begun
 * @param closed how many are done or cancelled
 * @param waits the proposals that wait for the user
 * @param calendars the acts, each with a calendar to subscribe to
 * @param mailedTo to whom notices go by e-mail; empty where no mail is set up
 */
record WorkView(
    String day,
    String summary,
    List<DutyView> open,
    List<DutyView> ahead,
    long closed,
    List<Waits> waits,
    List<Calendar> calendars,
    String mailedTo) {

  /**
   * A proposal that waits.
   *
   * @param position its position in the log
   * @param who who proposed it
   * @param at when
   * @param what what it is, in sentences
   */
  record Waits(int position, String who, String at, List<String> what) {}

  /**
   * An act with its calendar.
   *
   * @param segment how addresses name it
   * @param act how a citation names it
   */
  record Calendar(String segment, String act) {}
}
