package kz.tizilim.server.pay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.message.Refused;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.propose.Amending;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.registrar.propose.ProposalReader;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * What the register says of a row before and after a change.
 *
 * @param before what it says before
 * @param after what it says after
 */
record ChangeOfAnswers(Function<StaffingRow, Answer> before, Function<StaffingRow, Answer> after) {
  private static final String DRAFT = "проект";

  /**
   * The register before and after the instructions of a draft: a whole order, or bare instructions,
   * which are taken for an order of that day.
   *
   * @throws Problem if the file is not an order, or its instructions do not fit
   */
  static ChangeOfAnswers of(FileUpload file, Registrar registrar, LocalDate day) {
    RegisterHistory register =
        registrar
            .register()
            .orElseThrow(() -> Problem.of(ProblemKind.NO_EDITION, "problem.no-edition", day));
    Edition before = register.latest().edition();
    Edition after = next(file, registrar, register, day);
    return new ChangeOfAnswers(
        row -> registrar.classify(row, before), row -> registrar.classify(row, after));
  }

  private static Edition next(
      FileUpload file, Registrar registrar, RegisterHistory register, LocalDate day) {
    try (InputStream in = Files.newInputStream(file.uploadedFile())) {
      AmendingOrder source =
          OrderReader.amending(SourceFile.of(in, String.valueOf(file.fileName())));
      Amending.Stated stated =
          new Amending.Stated(
              source.isWhole() ? "" : DRAFT,
              source.isWhole() ? Optional.empty() : Optional.of(day),
              "",
              "",
              Optional.empty());
      return ProposalReader.applied(Amending.of(registrar.registers(), register, source, stated))
          .next();
    } catch (DocumentException e) {
      throw Problem.of(e).in("draft");
    } catch (MisfitException e) {
      throw Problem.at("draft", ProblemKind.DOES_NOT_FIT, e::in);
    } catch (Refused e) {
      throw Problem.at("draft", ProblemKind.DOES_NOT_FIT, e.remark()::in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
