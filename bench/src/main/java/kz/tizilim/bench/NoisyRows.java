package kz.tizilim.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;

/** Makes distinct noisy rows of clean posts; the same seed makes the same rows. */
final class NoisyRows {

  /** The seed of the published figures. */
  static final long SEED = 692;

  /*
   * Four rows in five are posts that the register names, taken in turn from a shuffled list, so
   * that each occurs equally often; the fifth is a registered title in a wrong institution. Half of
   * the rows have one noise, the others two or three. A row that is still clean or a duplicate is
   * replaced.
   */
  private static final int ONE_IN = 5;
  private static final int MOST_ATTEMPTS = 1_000;

  private final Random random;
  private final Set<StaffingRow> made = new HashSet<>();

  private NoisyRows(long seed) {
    random = new Random(seed);
  }

  /** {@code count} distinct rows. */
  static List<NoisyRow> of(CleanPosts posts, int count, long seed) {
    return new NoisyRows(seed).rows(posts, count);
  }

  /**
   * Gives {@code count} distinct rows one after another, without holding them: of each only a hash
   * is kept, so that any number can be made.
   */
  static void each(CleanPosts posts, long count, long seed, Consumer<StaffingRow> consumer) {
    NoisyRows rows = new NoisyRows(seed);
    List<CleanPost> registered = rows.shuffled(posts.registered());
    List<CleanPost> refused = rows.shuffled(posts.refused());
    Hashes made = new Hashes(count);
    for (long i = 0; i < count; ) {
      List<CleanPost> from = i % ONE_IN == 0 && !refused.isEmpty() ? refused : registered;
      NoisyRow row = rows.noisy(from.get(rows.random.nextInt(from.size())));
      if (!row.noises().isEmpty() && made.add(row.row())) {
        consumer.accept(row.row());
        i++;
      }
    }
  }

  /** Hashes of rows of 64 bits; two rows with the same hash count as one. */
  private static final class Hashes {
    private final long[] places;

    Hashes(long count) {
      int size = 1 << 10;
      while (size < 2 * count) {
        size *= 2;
      }
      places = new long[size];
    }

    /** Adds the hash of a row, unless it is there. */
    boolean add(StaffingRow row) {
      long hash = 1;
      for (Column column : Column.values()) {
        String text = row.text(column);
        for (int i = 0; i < text.length(); i++) {
          hash = (hash ^ text.charAt(i)) * 0x9E37_79B9_7F4A_7C15L;
        }
        hash = (hash ^ (hash >>> 29) ^ 0xFFFF) * 0xBF58_476D_1CE4_E5B9L;
      }
      hash |= 1;
      int place = (int) (hash >>> 33) & (places.length - 1);
      while (places[place] != 0) {
        if (places[place] == hash) {
          return false;
        }
        place = (place + 1) & (places.length - 1);
      }
      places[place] = hash;
      return true;
    }
  }

  private List<NoisyRow> rows(CleanPosts posts, int count) {
    List<CleanPost> registered = shuffled(posts.registered());
    List<CleanPost> refused = shuffled(posts.refused());
    List<NoisyRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<CleanPost> from = i % ONE_IN == 0 && !refused.isEmpty() ? refused : registered;
      rows.add(fresh(from, i));
    }
    Collections.shuffle(rows, random);
    return List.copyOf(rows);
  }

  private List<CleanPost> shuffled(List<CleanPost> posts) {
    List<CleanPost> all = new ArrayList<>(posts);
    Collections.shuffle(all, random);
    return all;
  }

  private NoisyRow fresh(List<CleanPost> posts, int at) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      NoisyRow row = noisy(posts.get((at + attempt) % posts.size()));
      if (!row.noises().isEmpty() && made.add(row.row())) {
        return row;
      }
    }
    throw new IllegalArgumentException(
        "No new row was found after " + made.size() + " of " + posts.size() + " posts.");
  }

  private NoisyRow noisy(CleanPost post) {
    Set<Noise> wanted = wanted();
    Set<Noise> applied = EnumSet.noneOf(Noise.class);
    StaffingRow row = post.row();
    for (Noise noise : wanted) {
      StaffingRow changed = noise.applied(row, post.institution(), random);
      if (!changed.equals(row)) {
        applied.add(noise);
        row = changed;
      }
    }
    return new NoisyRow(row, post.codes(), applied);
  }

  /** One to three noises, in the order in which they are applied. */
  private Set<Noise> wanted() {
    int percent = random.nextInt(100);
    int many = percent < 50 ? 1 : percent < 85 ? 2 : 3;
    Set<Noise> wanted = EnumSet.noneOf(Noise.class);
    Noise[] all = Noise.values();
    while (wanted.size() < many) {
      wanted.add(all[random.nextInt(all.length)]);
    }
    return wanted;
  }
}
