package kz.tizilim.store;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Signer;
import kz.tizilim.log.Verifier;

/** A log for tests: events of an act, and the key that signs them. */
final class Events {
  static final String ORIGIN = "example.kz/log";
  static final Signer SIGNER = Signer.generate(ORIGIN, new SecureRandom());
  static final List<Verifier> KNOWN = List.of(SIGNER.verifier());

  private Events() {}

  static CanonicalJson event(long number) {
    return CanonicalJson.of(
        Map.of(
            "act",
            "692",
            "event",
            "подписан",
            "number",
            number,
            "text",
            "х".repeat((int) new Random(number).nextLong(200))));
  }

  static List<CanonicalJson> events(long from, long until) {
    return LongStream.range(from, until).mapToObj(Events::event).toList();
  }

  static void sign(Store store) {
    store.saveCheckpoint(SIGNER.sign(store.checkpoint(ORIGIN)));
  }
}
