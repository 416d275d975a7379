package kz.tizilim.server.open;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.tizilim.core.history.History;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.registrar.ask.KnownStates;
import kz.tizilim.server.desk.Desk;

/**
 * The states of registers that were computed last, since each takes as long as there are records:
 * they hold until something is recorded or a day begins.
 */
@Singleton
class KeptStates {
  private static final int MOST = 32;

  private final Desk desk;
  private final Map<Key, KnownStates> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, KnownStates> eldest) {
          return size() > MOST;
        }
      };

  /** Of what the states are, and of when. */
  private record Key(RegisterId register, boolean isPublic, int size, String day) {}

  @Inject
  KeptStates(Desk desk) {
    this.desk = desk;
  }

  /** The states of a register; of several requests at one time, one computes them. */
  synchronized KnownStates of(RegisterId register, boolean isPublic) {
    History history = desk.registrar(true).history();
    Key key = new Key(register, isPublic, history.size(), desk.today().toString());
    KnownStates known = kept.get(key);
    if (known == null) {
      known = KnownStates.of(history, register, isPublic, desk.clock().instant());
      kept.put(key, known);
    }
    return known;
  }
}
