package kz.tizilim.staffing.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import kz.tizilim.staffing.file.CsvBlocks.Block;
import kz.tizilim.staffing.grid.GridRow;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.RowSource;
import kz.tizilim.staffing.parallel.InOrder;
import kz.tizilim.staffing.parallel.Workers;

/**
 * The rows of a text with separators, which several threads read a block each: the same rows, and
 * the same refusal where there is damage, as {@link CsvRows}.
 */
final class CsvRowsInBlocks implements RowSource {
  private final String name;
  private final CsvBlocks blocks;
  private final char separator;
  private final InOrder<Rows> reading;
  private Iterator<GridRow> rows = List.<GridRow>of().iterator();
  private Optional<RuntimeException> failure = Optional.empty();
  private boolean ended;

  /** The rows of a block, up to the damage where there is any. */
  private record Rows(List<GridRow> rows, Optional<RuntimeException> failure) {}

  CsvRowsInBlocks(String name, Reader text, char separator, Workers workers, int size) {
    this.name = name;
    this.blocks = new CsvBlocks(text, separator, size);
    this.separator = separator;
    this.reading = new InOrder<>(workers);
  }

  @Override
  public Optional<GridRow> next() {
    while (!rows.hasNext()) {
      if (failure.isPresent()) {
        throw failure.get();
      }
      readAhead();
      if (reading.isEmpty()) {
        return Optional.empty();
      }
      Rows read = reading.take();
      rows = read.rows.iterator();
      failure = read.failure;
    }
    return Optional.of(rows.next());
  }

  private void readAhead() {
    try {
      while (!ended && !reading.isFull()) {
        Optional<Block> block = blocks.next();
        ended = block.isEmpty() || block.get().isCut();
        block.ifPresent(one -> reading.add(() -> read(one)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rows read(Block block) {
    Reader text = block.text();
    CsvRows source =
        CsvRows.of(
            name, block.isCut() ? new Joined(text, blocks.rest()) : text, separator, block.line());
    List<GridRow> all = new ArrayList<>();
    try {
      for (Optional<GridRow> row = source.next(); row.isPresent(); row = source.next()) {
        all.add(row.get());
      }
      return new Rows(all, Optional.empty());
    } catch (Refusal | UncheckedIOException e) {
      return new Rows(all, Optional.of(e));
    }
  }

  @Override
  public void close() {
    try {
      blocks.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One text after another. */
  private static final class Joined extends Reader {
    private final Reader first;
    private final Reader second;
    private boolean isFirst = true;

    Joined(Reader first, Reader second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      if (isFirst) {
        int read = first.read(buffer, from, length);
        if (read >= 0) {
          return read;
        }
        isFirst = false;
      }
      return second.read(buffer, from, length);
    }

    @Override
    public void close() throws IOException {
      second.close();
    }
  }
}
