package kz.tizilim.staffing.parallel;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * The results of tasks in the order in which the tasks were added. It has room for twice as many
 * tasks as there are threads, so memory does not grow with the number of tasks. For one thread,
 * which adds and takes.
 *
 * @param <T> the result of a task
 */
public final class InOrder<T> {
  private final Workers workers;
  private final Queue<Future<T>> tasks = new ArrayDeque<>();

  public InOrder(Workers workers) {
    this.workers = workers;
  }

  /** Whether a result has to be taken before another task is added. */
  public boolean isFull() {
    return tasks.size() >= 2 * workers.count();
  }

  /** Whether there is no result to take. */
  public boolean isEmpty() {
    return tasks.isEmpty();
  }

  /**
   * Hands a task to the threads.
   *
   * @throws IllegalStateException if it is full
   */
  public void add(Callable<T> task) {
    if (isFull()) {
      throw new IllegalStateException("There are " + tasks.size() + " tasks already.");
    }
    tasks.add(workers.submit(task));
  }

  /**
   * The result of the task that was added first; waits for it. What the task threw is thrown here.
   *
   * @throws java.util.NoSuchElementException if it is empty
   */
  public T take() {
    try {
      return tasks.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while rows were read or answered.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
