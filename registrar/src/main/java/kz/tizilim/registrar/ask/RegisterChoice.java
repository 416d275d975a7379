package kz.tizilim.registrar.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tizilim.classify.Classifier;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Remark;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.words.Words;

/**
 * Chooses which register answers for an institution of a staffing table: the one whose text or
 * title names the institution or its kind. Where none does, or several do, it is the default, and a
 * remark says so.
 */
final class RegisterChoice {
  private static final int MOST_REMEMBERED = 20_000;
  private static final int SHORTEST_NAME = 2;

  /** Words that stand in the titles of registers of every ministry, and tell none from another. */
  private static final Set<String> COMMON =
      Set.copyOf(
          Words.of(
                  "государственное учреждение государственный орган республиканское казенное"
                      + " предприятие Республика Казахстан подведомственный ведомство мемлекеттік"
                      + " мекемесі Қазақстан Республикасы ведомстволық бағынысты ГУ РГУ РГКП ММ РММ")
              .stems());

  /**
   * The register that was chosen.
   *
   * @param register the register
   * @param remarks why it is the default; empty where it is the one that names the institution
   */
  record Chosen(RegisterHistory register, List<Remark> remarks) {}

  private final List<RegisterHistory> registers;
  private final RegisterHistory byDefault;
  private final Function<Edition, Classifier> classifiers;
  private final Map<String, Chosen> known = new ConcurrentHashMap<>();

  RegisterChoice(
      List<RegisterHistory> registers,
      RegisterHistory byDefault,
      Function<Edition, Classifier> classifiers) {
    this.registers = List.copyOf(registers);
    this.byDefault = byDefault;
    this.classifiers = classifiers;
  }

  /** The register for an institution as a row writes it; may be empty. */
  Chosen of(String institution) {
    if (registers.size() == 1) {
      return new Chosen(byDefault, List.of());
    }
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(institution, this::chosen);
  }

  private Chosen chosen(String institution) {
    if (institution.isBlank()) {
      return byDefault("remark.no_register.unnamed", List.of());
    }
    // A title that names the institution is closer than a text that names one like it.
    List<RegisterHistory> naming =
        registers.stream().filter(one -> isInScope(institution, one.scope())).toList();
    if (naming.size() != 1) {
      naming =
          registers.stream()
              .filter(one -> classifiers.apply(one.latest().edition()).names(institution))
              .toList();
    }
    if (naming.size() == 1) {
      return new Chosen(naming.get(0), List.of());
    }
    return naming.isEmpty()
        ? byDefault("remark.no_register", naming)
        : byDefault("remark.several_registers", naming);
  }

  private Chosen byDefault(String key, List<RegisterHistory> naming) {
    String named =
        naming.stream().map(register -> register.id().toString()).collect(Collectors.joining(", "));
    return new Chosen(byDefault, List.of(Remark.of(key, byDefault.id(), named)));
  }

  /**
   * Whether the title of a register names an institution: all telling words of one are words of the
   * other. One word alone («Архив») names many institutions.
   */
  private static boolean isInScope(String institution, String scope) {
    Set<String> asked = telling(institution);
    Set<String> own = telling(scope);
    return (own.size() >= SHORTEST_NAME && asked.containsAll(own))
        || (asked.size() >= SHORTEST_NAME && own.containsAll(asked));
  }

  private static Set<String> telling(String text) {
    return Words.of(text).stems().stream()
        .filter(stem -> !COMMON.contains(stem) && stem.chars().anyMatch(Character::isLetter))
        .collect(Collectors.toSet());
  }
}
