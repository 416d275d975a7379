package kz.tizilim.server.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.core.history.EditionForDay;
import kz.tizilim.core.history.EditionLife;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.registrar.ask.Registrar;

/** What recorded orders that do not apply yet will change for the posts of a table. */
final class PendingOrders {
  private PendingOrders() {}

  /**
   * An order and the posts that it changes.
   *
   * @param life the edition that it makes
   * @param day the day from which it applies; empty while that is not known
   * @param changes the posts that get other codes; none if it changes none of them
   */
  record Pending(EditionLife life, Optional<LocalDate> day, List<PostChange> changes) {}

  /**
   * A post that gets other codes.
   *
   * @param post the post
   * @param before its codes before, between commas; a dash without any
   * @param after its codes after
   */
  record PostChange(KeptPost post, String before, String after) {}

  /** The orders that do not apply on a day, in the order in which they were recorded. */
  static List<Pending> of(Registrar registrar, LocalDate today, List<KeptPost> posts) {
    List<Pending> pending = new ArrayList<>();
    for (RegisterHistory register : registrar.registers()) {
      Optional<EditionForDay> now = register.on(today);
      if (now.isEmpty()) {
        continue;
      }
      EditionLife before = register.of(now.get().edition().act().id()).orElse(register.latest());
      boolean isLater = false;
      for (EditionLife life : register.editions()) {
        boolean isAhead = isLater && life.applied().map(day -> day.isAfter(today)).orElse(true);
        if (isAhead) {
          pending.add(
              new Pending(
                  life,
                  life.applied(),
                  changes(new Step(registrar, register, before, life), today, posts)));
          before = life;
        }
        isLater |= life.act().equals(now.get().edition().act().id());
      }
    }
    return pending;
  }

  /** From one edition of a register to the next. */
  private record Step(
      Registrar registrar, RegisterHistory register, EditionLife before, EditionLife after) {}

  private static List<PostChange> changes(Step step, LocalDate today, List<KeptPost> posts) {
    Registrar registrar = step.registrar();
    List<PostChange> changes = new ArrayList<>();
    for (KeptPost post : posts) {
      if (isOf(step, today, post)) {
        String old = codes(registrar.classify(post.row(), step.before().edition()));
        String own = codes(registrar.classify(post.row(), step.after().edition()));
        if (!old.equals(own)) {
          changes.add(new PostChange(post, old, own));
        }
      }
    }
    return changes;
  }

  /** Whether a register answers for a post, where there are several. */
  private static boolean isOf(Step step, LocalDate today, KeptPost post) {
    return step.registrar().registers().size() == 1
        || step.registrar()
            .classify(post.row(), today)
            .provenance()
            .register()
            .filter(step.register().id()::equals)
            .isPresent();
  }

  /** The codes of an answer between commas; a dash without any. */
  static String codes(Answer answer) {
    return answer.codes().isEmpty()
        ? "—"
        : answer.codes().stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
