/**
 * Official pay that follows from the code of a post: the salary of a row on a day with the rows of
 * the tables it rests on, the fund of a year, what a change costs, and which numbers give a sum.
 */
@NullMarked
package kz.tizilim.pay;

import org.jspecify.annotations.NullMarked;
