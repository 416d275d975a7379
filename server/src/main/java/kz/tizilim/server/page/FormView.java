package kz.tizilim.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Remark;
import kz.tizilim.server.problem.Problem;

/**
 * A form as its page shows it: untouched, or as somebody sent it, with the faults of each field. A
 * page with several forms shows the one that was sent under its name, the others untouched.
 *
 * @param name its name on the page
 * @param typed what was typed, by field, in the order of the page; secrets are not in it
 * @param faults what is wrong, by field; under the empty name what is wrong with the whole
 */
public record FormView(String name, Map<String, String> typed, Map<String, String> faults) {
  /** A form that nobody has sent. */
  public static final FormView UNTOUCHED = new FormView("", Map.of(), Map.of());

  private static final String WHOLE = "";

  /** A form as it was sent: the names of its fields and what was typed in them, alternately. */
  public static FormView sent(String name, String... typed) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], lines(typed[i + 1]));
    }
    return new FormView(name, fields, Map.of());
  }

  /* Browsers end the lines of a text area with CRLF; everything behind a form knows the line feed alone. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The same with what is wrong in a field; what was found first stays. */
  public FormView with(String field, String wrong) {
    Map<String, String> all = new LinkedHashMap<>(faults);
    all.putIfAbsent(typed.containsKey(field) ? field : WHOLE, wrong);
    return new FormView(name, typed, all);
  }

  /** The same with each of these fields faulted that is blank. */
  public FormView required(Language language, List<String> fields) {
    FormView form = this;
    for (String field : fields) {
      if (text(field).isBlank()) {
        form = form.with(field, Remark.of("misfit.required").in(language));
      }
    }
    return form;
  }

  /** The same with a problem at the fields that it names, or above the form. */
  public FormView with(Problem problem, Language language) {
    return with(WHOLE, problem, language);
  }

  /** The same with a problem at the fields that it names, or else at this one. */
  FormView with(String field, Problem problem, Language language) {
    if (problem.faults().isEmpty()) {
      return with(field, problem.detail(language));
    }
    FormView form = this;
    for (Problem.Fault fault : problem.faults()) {
      String named = fault.where().substring(fault.where().lastIndexOf('/') + 1);
      form = form.with(named, fault.detail().in(language));
    }
    return form;
  }

  /** This form if it has the name, otherwise one that is untouched. */
  public FormView named(String wanted) {
    return name.equals(wanted) ? this : UNTOUCHED;
  }

  /** Whether anything is wrong. */
  public boolean isRefused() {
    return !faults.isEmpty();
  }

  /** What was typed in a field. */
  public String text(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Whether a value was chosen in a field. */
  public boolean has(String field, Object value) {
    return text(field).equals(value.toString());
  }

  /** Whether something is wrong in a field. */
  public boolean isFaulty(String field) {
    return faults.containsKey(field);
  }

  /** What is wrong in a field. */
  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  /** What is wrong with the whole; empty if nothing is. */
  public String whole() {
    return fault(WHOLE);
  }

  /** Whether a field is the first in which something is wrong, where a person goes on. */
  public boolean isFirst(String field) {
    return whole().isEmpty()
        && typed.keySet().stream()
            .filter(this::isFaulty)
            .findFirst()
            .filter(field::equals)
            .isPresent();
  }
}
