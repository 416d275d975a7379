/**
 * Staffing tables on Apache Spark.
 *
 * <pre>{@code
 * Dataset<Row> answers =
 *     TableAnswers.of(Registers.builtIn(), day, AnswerField.COLUMNS).answer(rows);
 * }</pre>
 *
 * <p>An answer is a function of its row and of the editions alone, so neither the number of
 * partitions nor their order changes it. The editions travel to each executor once.
 */
@NullMarked
package kz.tizilim.spark;

import org.jspecify.annotations.NullMarked;
