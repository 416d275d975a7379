package kz.tizilim.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where Tizilim spends its time on distinct rows, by the samples of the JDK's flight recorder.
 *
 * @param samples the number of samples
 * @param own samples by the innermost method of this program, including the JDK's methods that it
 *     calls
 * @param innermost samples by the innermost method of all
 * @param allocated allocated bytes by the innermost method of this program
 */
record HotPlaces(
    long samples, Map<String, Long> own, Map<String, Long> innermost, Map<String, Long> allocated) {

  private static final String SAMPLE = "jdk.ExecutionSample";
  private static final String ALLOCATION = "jdk.ObjectAllocationSample";
  private static final String OURS = "kz.tizilim.";

  /** Classifies {@code rows} repeatedly for that time, each time with a new classifier. */
  static HotPlaces of(List<NoisyRow> rows, Duration time) {
    classify(rows, Duration.ofSeconds(10));
    try (Recording recording = new Recording()) {
      Path file = Files.createTempFile("tizilim-bench", ".jfr");
      recording.enable(SAMPLE).withPeriod(Duration.ofMillis(10)).withStackTrace();
      recording.enable(ALLOCATION).withStackTrace();
      recording.start();
      classify(rows, time);
      recording.stop();
      recording.dump(file);
      HotPlaces places = read(file);
      Files.delete(file);
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void classify(List<NoisyRow> rows, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      TizilimContender tizilim = new TizilimContender();
      rows.forEach(row -> tizilim.guess(row.row()));
    }
  }

  private static HotPlaces read(Path file) throws IOException {
    Map<String, Long> own = new HashMap<>();
    Map<String, Long> innermost = new HashMap<>();
    Map<String, Long> allocated = new HashMap<>();
    long samples = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (event.getStackTrace() == null) {
        continue;
      }
      List<RecordedFrame> frames = event.getStackTrace().getFrames();
      String ours =
          frames.stream()
              .map(RecordedFrame::getMethod)
              .filter(method -> method.getType().getName().startsWith(OURS))
              .map(HotPlaces::name)
              .findFirst()
              .orElse("");
      if (ours.isEmpty()) {
        continue;
      }
      if (event.getEventType().getName().equals(SAMPLE)) {
        samples++;
        own.merge(ours, 1L, Long::sum);
        innermost.merge(name(frames.get(0).getMethod()), 1L, Long::sum);
      } else if (event.getEventType().getName().equals(ALLOCATION)) {
        allocated.merge(ours, event.getLong("weight"), Long::sum);
      }
    }
    return new HotPlaces(samples, own, innermost, allocated);
  }

  private static String name(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
  }

  /** The most frequent keys of a count, each with its share of the total. */
  static List<Map.Entry<String, Double>> most(Map<String, Long> counts, int many) {
    double all = counts.values().stream().mapToLong(Long::longValue).sum();
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(many)
        .map(entry -> Map.entry(entry.getKey(), entry.getValue() / all))
        .toList();
  }
}
