package kz.tizilim.registrar.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.act.PublishedOrder;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.history.History;
import kz.tizilim.documents.OrderReader;
import kz.tizilim.documents.SourceText;
import kz.tizilim.registrar.act.ActFile;
import kz.tizilim.registrar.keep.Founding;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies in the folder of each carried act is what its text reads as. */
final class CarriedActsTest {

  static List<CarriedAct> acts() {
    return CarriedActs.all();
  }

  private static Golden file(CarriedAct act, String name) {
    return Golden.at("../acts/src/main/resources/kz/tizilim/acts/" + act.folder() + "/" + name);
  }

  @ParameterizedTest
  @MethodSource("acts")
  void its_folder_holds_what_its_text_reads_as(CarriedAct act) {
    PublishedOrder order = OrderReader.read(new SourceText(act.folder(), act.text()));
    assertThat(order.act().id()).hasToString(act.folder());
    file(act, "order.txt").matches(order.text());
    file(act, "edition.txt").matches(order.onlyEdition().orElseThrow().toString());
    file(act, "life.txt").matches(Timeline.stated(order, Founding.CARRIED).toString());
  }

  @ParameterizedTest
  @MethodSource("acts")
  void it_can_be_recorded_and_founds_its_register(CarriedAct act) {
    History history = History.empty().withAll(Founding.records(act));
    assertThat(history.acts()).containsExactly(act.id());
    assertThat(history.registers()).hasSize(1);
    assertThat(ActFile.of(history, act.id()).orElseThrow().hasText()).isTrue();
  }
}
