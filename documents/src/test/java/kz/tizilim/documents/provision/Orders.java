package kz.tizilim.documents.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.core.act.Provisions;
import kz.tizilim.core.act.Provisions.Agreement;
import kz.tizilim.core.act.Provisions.Amendment;
import kz.tizilim.core.act.Provisions.Approval;
import kz.tizilim.core.act.Provisions.CitedAct;
import kz.tizilim.core.act.Provisions.Commencement;
import kz.tizilim.core.act.Provisions.Control;
import kz.tizilim.core.act.Provisions.Effectiveness;
import kz.tizilim.core.act.Provisions.Obligation;
import kz.tizilim.core.act.Provisions.OtherClause;
import kz.tizilim.core.act.Provisions.Repeal;
import kz.tizilim.core.act.Provisions.Signatory;
import kz.tizilim.core.act.Provisions.Term;
import kz.tizilim.core.register.Act;
import kz.tizilim.core.register.Finding;
import kz.tizilim.documents.token.TextLine;
import kz.tizilim.documents.token.Tokens;

/** Small orders as text, and what is read in them, a line for each provision. */
final class Orders {
  private Orders() {}

  static ProvisionReader.Reading read(String text) {
    return ProvisionReader.read(lines(text));
  }

  static List<TextLine> lines(String text) {
    return Tokens.of(text).lines();
  }

  /** An order with these clauses, one a line. */
  static ProvisionReader.Reading clauses(String... clauses) {
    return read(
        "Приказ Министра культуры и информации Республики Казахстан от 3 марта 2025 года № 8\n\n"
            + "ПРИКАЗЫВАЮ:\n"
            + String.join("\n", clauses));
  }

  /** A Kazakh order with these clauses, one a line. */
  static ProvisionReader.Reading kazakhClauses(String... clauses) {
    return read(
        "Қазақстан Республикасы Мәдениет және ақпарат министрінің 2025 жылғы 3 наурыздағы № 8 бұйрығы\n\n"
            + "БҰЙЫРАМЫН:\n"
            + String.join("\n", clauses));
  }

  /** Kind, issuer, number and day of an act, its registration, and what it amends. */
  static String line(Act act) {
    return Stream.of(
            act.kind() + " " + act.number(),
            act.signed().map(Object::toString).orElse("-"),
            act.issuer(),
            act.registration().map(Orders::line).orElse(""),
            act.amendedAct().map(Orders::line).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  private static String line(Act.Registration registration) {
    return "registered "
        + registration.number()
        + registration.day().map(day -> " " + day).orElse("");
  }

  private static String line(Act.Amended amended) {
    return "amends "
        + amended.number()
        + " "
        + amended.signed()
        + (amended.issuer().isEmpty() ? "" : " of " + amended.issuer());
  }

  static List<String> lines(Provisions provisions) {
    return provisions.all().stream().map(one -> one.fold(new Line())).toList();
  }

  static List<String> codes(ProvisionReader.Reading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }

  static String line(Term term) {
    return (term.length() == 0 ? "" : term.length() + " ") + term.unit() + " " + term.trigger();
  }

  /** A provision as one line. */
  private static final class Line implements Provisions.Cases<String> {
    @Override
    public String approval(Approval one) {
      return one.clause() + " approval " + one.annexes();
    }

    @Override
    public String amendment(Amendment one) {
      return one.clause()
          + " amendment "
          + one.target()
          + " / "
          + one.operation()
          + " / "
          + one.newText();
    }

    @Override
    public String repeal(Repeal one) {
      List<String> acts = new ArrayList<>();
      for (CitedAct act : one.acts()) {
        acts.add(act.number() + " " + act.signed().map(Object::toString).orElse("-"));
      }
      return one.clause() + " repeal " + acts + " " + one.annexes();
    }

    @Override
    public String obligation(Obligation one) {
      return one.clause()
          + " duty of "
          + (one.who().isEmpty() ? "-" : one.who())
          + one.term().map(term -> ": " + line(term)).orElse("");
    }

    @Override
    public String commencement(Commencement one) {
      return "commencement "
          + one.term().map(Orders::line).or(() -> one.day().map(Object::toString)).orElse("?");
    }

    @Override
    public String effectiveness(Effectiveness one) {
      return "effectiveness " + one.rule();
    }

    @Override
    public String control(Control one) {
      return "control by " + one.who();
    }

    @Override
    public String otherClause(OtherClause one) {
      return one.clause() + " other " + one.text();
    }

    @Override
    public String agreement(Agreement one) {
      return "agreement of " + one.body();
    }

    @Override
    public String signatory(Signatory one) {
      return "signed " + one.position() + " / " + one.rank() + " / " + one.name();
    }
  }
}
