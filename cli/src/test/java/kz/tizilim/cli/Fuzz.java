package kz.tizilim.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.tizilim.core.message.Refused;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.log.Bundle;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.log.Checkpoint;
import kz.tizilim.log.ConsistencyProof;
import kz.tizilim.log.Cosignature;
import kz.tizilim.log.InclusionProof;
import kz.tizilim.log.MerkleTree;
import kz.tizilim.log.SignedCheckpoint;
import kz.tizilim.log.Signer;
import kz.tizilim.log.WitnessRequest;
import kz.tizilim.registrar.read.OrderFiles;
import kz.tizilim.staffing.StaffingException;
import kz.tizilim.staffing.StaffingTable;

/**
 * Feeds mutated files to all readers of files and of the log, and counts what is read, refused,
 * thrown and stuck. What is not one of the announced exceptions is thrown; what takes more than ten
 * seconds of a processor is stuck. The same seed makes the same inputs. Script: {@code cli/fuzz}.
 */
public final class Fuzz {
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final Set<Class<?>> ANNOUNCED =
      Set.of(DocumentException.class, StaffingException.class, Refused.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A reader: whether it read the bytes; it throws only what it announces. */
  private interface Reader {
    boolean read(byte[] bytes) throws IOException;
  }

  /**
   * A kind of input.
   *
   * @param name what it is
   * @param share how many of a hundred inputs are of it
   * @param samples what is mutated
   * @param isZip whether the parts in it are mutated, not only the archive
   */
  private record Kind(String name, int share, List<byte[]> samples, boolean isZip, Reader reader) {}

  /** What came out. */
  private static final class Tally {
    private int inputs;
    private int read;
    private int thrown;
    private int stuck;
    private long worst;
  }

  private final Random random;
  private final SynchronousQueue<Runnable> work = new SynchronousQueue<>();
  private Thread worker = start();

  private Fuzz(long seed) {
    random = new Random(seed);
  }

  /** {@code fuzz inputs [seed]} */
  public static void main(String[] args) throws Exception {
    int inputs = Integer.parseInt(args[0]);
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    Path examples = Path.of(args.length > 2 ? args[2] : "examples");
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Map<String, Tally> tallies = new Fuzz(seed).run(kinds(examples), inputs, out);
    int faults = 0;
    for (Map.Entry<String, Tally> one : tallies.entrySet()) {
      Tally tally = one.getValue();
      faults += tally.thrown + tally.stuck;
      out.println(
          one.getKey()
              + ": inputs "
              + tally.inputs
              + ", read "
              + tally.read
              + ", thrown "
              + tally.thrown
              + ", stuck "
              + tally.stuck
              + ", worst "
              + TimeUnit.NANOSECONDS.toMillis(tally.worst)
              + " ms of a processor");
    }
    out.println("all: " + tallies.values().stream().mapToInt(one -> one.inputs).sum());
    System.exit(faults == 0 ? 0 : 1);
  }

  private Map<String, Tally> run(List<Kind> kinds, int inputs, PrintStream out)
      throws InterruptedException {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      Tally tally = tallies.computeIfAbsent(kind.name(), name -> new Tally());
      int count = Math.max(1, inputs * kind.share() / 100);
      for (int i = 0; i < count; i++) {
        byte[] sample = kind.samples().get(random.nextInt(kind.samples().size()));
        byte[] input = kind.isZip() && random.nextInt(4) > 0 ? inside(sample) : mutated(sample);
        one(kind, input, tally, out);
      }
      out.println("… " + kind.name() + " " + count);
    }
    return tallies;
  }

  private Thread start() {
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                while (true) {
                  work.take().run();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "reader",
            1 << 20);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void one(Kind kind, byte[] input, Tally tally, PrintStream out)
      throws InterruptedException {
    boolean[] isRead = new boolean[1];
    Throwable[] failure = new Throwable[1];
    Thread reader = worker;
    Thread waiting = Thread.currentThread();
    boolean[] isDone = new boolean[1];
    long before = THREADS.getThreadCpuTime(reader.getId());
    work.put(() -> {
      try {
        isRead[0] = kind.reader().read(input);
      } catch (Throwable e) {
        failure[0] = e;
      }
      synchronized (isDone) {
        isDone[0] = true;
        isDone.notifyAll();
      }
    });
    synchronized (isDone) {
      while (!isDone[0] && THREADS.getThreadCpuTime(reader.getId()) - before < LONGEST_NANOS) {
        isDone.wait(200);
      }
    }
    tally.inputs++;
    long took = THREADS.getThreadCpuTime(reader.getId()) - before;
    tally.worst = Math.max(tally.worst, took);
    if (!isDone[0]) {
      tally.stuck++;
      out.println(kind.name() + " stuck: " + Arrays.toString(reader.getStackTrace()));
      keep(kind, input, out);
      worker = start();
    } else if (failure[0] != null && !isAnnounced(failure[0])) {
      tally.thrown++;
      out.println(kind.name() + " thrown: " + failure[0]);
      failure[0].printStackTrace(out);
      keep(kind, input, out);
    } else if (isRead[0]) {
      tally.read++;
    }
    if (waiting.isInterrupted()) {
      throw new InterruptedException();
    }
  }

  private static boolean isAnnounced(Throwable failure) {
    return ANNOUNCED.stream().anyMatch(one -> one.isInstance(failure));
  }

  private static void keep(Kind kind, byte[] input, PrintStream out) {
    try {
      Path file = Files.createTempFile("fuzz-" + kind.name().replace(' ', '-'), ".bin");
      Files.write(file, input);
      out.println("kept: " + file);
    } catch (IOException e) {
      out.println("not kept: " + e);
    }
  }

  private byte[] mutated(byte[] sample) {
    byte[] bytes = sample.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(1 + random.nextInt(64)));
      switch (random.nextInt(7)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt();
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        case 3 -> bytes = spliced(bytes, at, length, new byte[0]);
        case 4 -> bytes = spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
        case 5 -> bytes = spliced(bytes, at, length, hostile());
        default -> {
          int from = random.nextInt(bytes.length);
          bytes =
              spliced(
                  bytes,
                  at,
                  length,
                  Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length)));
        }
      }
    }
    return bytes;
  }

  private byte[] hostile() {
    List<String> words =
        List.of(
            "\0",
            "\uFEFF",
            "\uD800",
            "-1",
            "99999999999999999999",
            "1e999",
            "\"",
            "<",
            "]]>",
            "&#0;",
            "\n\n\n",
            ";;;;;;;;",
            "((((((((",
            ",,, , , ,",
            "№ ".repeat(50),
            "а".repeat(2_000),
            "[".repeat(300),
            "<table>".repeat(40));
    return words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spliced(byte[] bytes, int at, int length, byte[] put) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(put);
    out.write(bytes, at + length, bytes.length - at - length);
    return out.toByteArray();
  }

  /** A mutated part in an archive that is whole. */
  private byte[] inside(byte[] sample) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sample))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
      List<String> names = new ArrayList<>(parts.keySet());
      String name = names.get(random.nextInt(names.size()));
      parts.put(name, mutated(parts.getOrDefault(name, new byte[0])));
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
          ZipEntry entry = new ZipEntry(part.getKey());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          CRC32 sum = new CRC32();
          sum.update(part.getValue());
          entry.setCrc(sum.getValue());
          out.putNextEntry(entry);
          out.write(part.getValue());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("A sample is not an archive.", e);
    }
    return bytes.toByteArray();
  }

  private static List<Kind> kinds(Path examples) throws IOException {
    byte[] word = Files.readAllBytes(examples.resolve("order.ru.docx"));
    byte[] unit = Files.readAllBytes(examples.resolve("unit.csv"));
    byte[] amending = Files.readAllBytes(examples.resolve("amending-order.ru.txt"));
    byte[] html = small(Files.readString(examples.resolve("register-692.html")));
    byte[] page = Files.readAllBytes(examples.resolve("register-692.pdf"));
    byte[] book = Files.readAllBytes(examples.resolve("unit.xlsx"));
    byte[] rows =
        "{\"title\":\"Архивист\",\"institution\":\"Центральный архив\",\"code\":\"C2\"}\n"
            .repeat(20)
            .getBytes(StandardCharsets.UTF_8);
    List<Kind> kinds = new ArrayList<>(log());
    kinds.add(new Kind("rows as CSV", 20, List.of(unit), false, table("f.csv")));
    kinds.add(new Kind("rows as NDJSON", 12, List.of(rows), false, Fuzz::ndjson));
    kinds.add(new Kind("workbooks", 6, List.of(book), true, table("f.xlsx")));
    kinds.add(new Kind("amending text", 12, List.of(amending), false, amending("f.txt")));
    kinds.add(new Kind("orders as text", 2, List.of(amending), false, order("f.txt")));
    kinds.add(new Kind("orders as HTML", 4, List.of(html), false, order("f.html")));
    kinds.add(new Kind("orders as DOCX", 3, List.of(word), true, amending("f.docx")));
    kinds.add(new Kind("orders as PDF", 1, List.of(page), false, order("f.pdf")));
    return kinds;
  }

  /** The beginning of a long page, so that many can be read. */
  private static byte[] small(String html) {
    int end = html.indexOf("</tr>", html.length() / 12);
    return (html.substring(0, end) + "</tr></table></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Kind> log() {
    SecureRandom secure = new SecureRandom();
    Signer signer = Signer.generate("example.kz/log", secure);
    MerkleTree tree = new MerkleTree();
    List<CanonicalJson> leaves =
        IntStream.range(0, 9).mapToObj(i -> CanonicalJson.of(Map.of("leaf", i))).toList();
    leaves.forEach(leaf -> tree.append(leaf.bytes()));
    SignedCheckpoint signed = signer.sign(new Checkpoint("example.kz/log", 9, tree.root()));
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    Bundle.write(bundle, leaves.iterator(), List.of(signed));
    byte[] request =
        new WitnessRequest(tree.consistency(4, 9), signed)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    byte[] json =
        "{\"a\":[1,2.5,-3e-7,null,true,{\"б\":\"\\u0001\"}],\"б\":\"текст\"}"
            .getBytes(StandardCharsets.UTF_8);
    byte[] note = signed.toString().getBytes(StandardCharsets.UTF_8);
    byte[] proof = tree.consistency(4, 9).toString().getBytes(StandardCharsets.UTF_8);
    byte[] path = tree.inclusion(3, 9).toString().getBytes(StandardCharsets.UTF_8);
    return List.of(
        new Kind("JSON", 10, List.of(json), false, it -> CanonicalJson.read(it).isVerified()),
        new Kind(
            "checkpoints", 8, List.of(note), false, it -> SignedCheckpoint.read(it).isVerified()),
        new Kind(
            "proofs",
            8,
            List.of(proof, path),
            false,
            it -> {
              boolean isConsistency = ConsistencyProof.read(text(it)).isVerified();
              return InclusionProof.read(text(it)).isVerified() || isConsistency;
            }),
        new Kind(
            "witness requests",
            8,
            List.of(request),
            false,
            it -> {
              boolean isRequest = WitnessRequest.read(it).isVerified();
              return Cosignature.read(it).isVerified() || isRequest;
            }),
        new Kind(
            "bundles",
            6,
            List.of(bundle.toByteArray()),
            false,
            it ->
                Bundle.verify(new ByteArrayInputStream(it), List.of(signer.verifier()))
                    .isVerified()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Reader table(String name) {
    return bytes -> {
      try (StaffingTable table = StaffingTable.open(new ByteArrayInputStream(bytes), name)) {
        return all(table);
      }
    };
  }

  private static boolean ndjson(byte[] bytes) {
    try (StaffingTable table = StaffingTable.ndjson(new ByteArrayInputStream(bytes), "f.ndjson")) {
      return all(table);
    }
  }

  private static boolean all(StaffingTable table) {
    int rows = 0;
    while (table.next().isPresent()) {
      rows++;
    }
    return rows > 0;
  }

  private static Reader order(String name) {
    return bytes -> {
      OrderFiles.read(SourceFile.of(new ByteArrayInputStream(bytes), name));
      return true;
    };
  }

  private static Reader amending(String name) {
    return bytes -> {
      OrderFiles.amending(SourceFile.of(new ByteArrayInputStream(bytes), name));
      return true;
    };
  }
}
