package kz.tizilim.staffing;

import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * The compressions of Parquet in Java: files are written in Zstandard, and read in that, Snappy,
 * gzip, LZ4 and plain.
 */
final class ParquetCodecs implements CompressionCodecFactory {
  /** No page is larger; writers make them of a megabyte. */
  private static final int LARGEST_PAGE = 256 << 20;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new IllegalArgumentException("Pages are written in Zstandard, not in " + codec + ".");
    }
    return new Compressor();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Decompressor(page -> page.bytes);
      case SNAPPY ->
          new Decompressor(page -> {
            new SnappyDecompressor()
                .decompress(page.bytes, 0, page.bytes.length, page.plain, 0, page.plain.length);
            return page.plain;
          });
      case ZSTD ->
          new Decompressor(page -> {
            new ZstdDecompressor()
                .decompress(page.bytes, 0, page.bytes.length, page.plain, 0, page.plain.length);
            return page.plain;
          });
      case LZ4_RAW ->
          new Decompressor(page -> {
            new Lz4Decompressor()
                .decompress(page.bytes, 0, page.bytes.length, page.plain, 0, page.plain.length);
            return page.plain;
          });
      case GZIP ->
          new Decompressor(page -> {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page.bytes))) {
              in.readNBytes(page.plain, 0, page.plain.length);
            }
            return page.plain;
          });
      case LZO, BROTLI, LZ4 -> throw new UnreadableCodec(codec);
    };
  }

  @Override
  public void release() {}

  /** A compression that is not read. */
  static final class UnreadableCodec extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableCodec(CompressionCodecName codec) {
      super(codec.name());
    }
  }

  private static byte[] plain(BytesInput bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) bytes.size());
    bytes.writeAllTo(out);
    return out.toByteArray();
  }

  private static int checked(int size) throws IOException {
    if (size < 0 || size > LARGEST_PAGE) {
      throw new IOException("A page of " + size + " bytes.");
    }
    return size;
  }

  /** Bytes of a page, and room for what they become. */
  private static final class Page {
    private final byte[] bytes;
    private final byte[] plain;

    Page(byte[] bytes, byte[] plain) {
      this.bytes = bytes;
      this.plain = plain;
    }
  }

  private interface Unpacking {
    byte[] unpack(Page page) throws IOException;
  }

  private record Decompressor(Unpacking unpacking) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      return BytesInput.from(unpacking.unpack(new Page(plain(bytes), new byte[checked(size)])));
    }

    @Override
    public void decompress(ByteBuffer in, int compressed, ByteBuffer out, int size)
        throws IOException {
      byte[] bytes = new byte[compressed];
      in.get(bytes);
      out.put(unpacking.unpack(new Page(bytes, new byte[checked(size)])));
    }

    @Override
    public void release() {}
  }

  private static final class Compressor implements BytesInputCompressor {
    private final ZstdCompressor zstd = new ZstdCompressor();

    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      byte[] plain = plain(bytes);
      byte[] packed = new byte[zstd.maxCompressedLength(plain.length)];
      int length = zstd.compress(plain, 0, plain.length, packed, 0, packed.length);
      return BytesInput.from(packed, 0, length);
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }
}
