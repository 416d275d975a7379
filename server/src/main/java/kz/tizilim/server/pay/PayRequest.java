package kz.tizilim.server.pay;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.pay.Cells;
import kz.tizilim.pay.Payroll;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.paybook.PayBooks;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;

/** What requests on pay have in common: the day {@code on}, and pay by the recorded tables. */
@RequestScoped
class PayRequest {
  private final UserRequest asked;
  private final Desk desk;
  private final PayBooks books;

  @Inject
  PayRequest(UserRequest asked, Desk desk, PayBooks books) {
    this.asked = asked;
    this.desk = desk;
    this.books = books;
  }

  /** The day of the parameter {@code on}, else that of {@code at}, else today. */
  LocalDate day(Parameters parameters) {
    return parameters.day("on", parameters.day("at", desk.today()));
  }

  /** The day on which it is asked. */
  LocalDate today() {
    return desk.today();
  }

  /** Pay by the tables that the registrar's history has; {@code strict=true} by sure ones alone. */
  Payroll payroll(Registrar registrar, Parameters parameters) {
    boolean isStrict = parameters.text("strict").equals("true");
    return Payroll.of(books.of(registrar.history()), new Payroll.Settings(isStrict, List.of()));
  }

  /** Pay by the tables that the registrar's history has. */
  Payroll payroll(Registrar registrar) {
    return books.payroll(registrar.history());
  }

  /** The registrar that the address asks for; wrong parameters are reported. */
  Registrar registrar() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    parameters.check();
    return registrar;
  }

  /** The cells of all registers as they are now. */
  static List<PayCell> cells(Registrar registrar) {
    TreeSet<PayCell> cells = new TreeSet<>();
    for (RegisterHistory register : registrar.registers()) {
      cells.addAll(Cells.of(register.latest().edition()));
    }
    return List.copyOf(cells);
  }
}
