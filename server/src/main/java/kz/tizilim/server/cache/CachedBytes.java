package kz.tizilim.server.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import kz.tizilim.log.Hash;

/**
 * Bytes under names: each is made once, however many ask for it at the same time, and kept until
 * others need the room. Those that were not asked for longest are dropped first.
 */
final class CachedBytes {

  /** A body and how it is sent. */
  static final class Body {
    private static final int TAG_LENGTH = 22;

    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    private Body(byte[] plain, byte[] packed, String tag) {
      this.plain = plain;
      this.packed = packed;
      this.tag = tag;
    }

    /** The body; nobody may change it. */
    byte[] plain() {
      return plain;
    }

    /** The same compressed by gzip; nobody may change it. */
    byte[] packed() {
      return packed;
    }

    /** A name that no other body has: the beginning of its hash in Base64url. */
    String tag() {
      return tag;
    }

    static Body of(byte[] plain) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(plain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String hash = Hash.ofLeaf(plain).base64().replace('+', '-').replace('/', '_');
      return new Body(plain, packed.toByteArray(), hash.substring(0, TAG_LENGTH));
    }

    private long size() {
      return (long) plain.length + packed.length;
    }
  }

  private final long most;
  private final Map<String, CompletableFuture<Body>> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /** Keeps at most that many bytes. */
  CachedBytes(long most) {
    this.most = most;
  }

  /** The body of that name; {@code maker} makes it if it is not kept. */
  Body of(String name, Supplier<byte[]> maker) {
    CompletableFuture<Body> own = new CompletableFuture<>();
    CompletableFuture<Body> known;
    synchronized (kept) {
      known = kept.get(name);
      if (known == null) {
        kept.put(name, own);
      }
    }
    return known == null ? make(name, own, maker) : join(known);
  }

  /** Whether the body of that name is kept or being made. */
  boolean has(String name) {
    synchronized (kept) {
      return kept.containsKey(name);
    }
  }

  private Body make(String name, CompletableFuture<Body> own, Supplier<byte[]> maker) {
    boolean isMade = false;
    try {
      Body body = Body.of(maker.get());
      synchronized (kept) {
        size += body.size();
        own.complete(body);
        makeRoom();
      }
      isMade = true;
      return body;
    } catch (RuntimeException | Error e) {
      own.completeExceptionally(e);
      throw e;
    } finally {
      if (!isMade) {
        synchronized (kept) {
          kept.remove(name, own);
        }
      }
    }
  }

  /* What is being made has no size yet, and somebody waits for it. */
  private void makeRoom() {
    Iterator<CompletableFuture<Body>> eldest = kept.values().iterator();
    while (size > most && eldest.hasNext()) {
      CompletableFuture<Body> one = eldest.next();
      if (one.isDone() && !one.isCompletedExceptionally()) {
        size -= one.join().size();
        eldest.remove();
      }
    }
  }

  private static Body join(CompletableFuture<Body> known) {
    try {
      return known.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
