package kz.tizilim.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.core.register.Code;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The code of the top hit of a full-text search over all clean posts. */
final class LuceneSearch implements Contender {

  /*
   * It is given more than a plain search has: the register expanded for every institution (one
   * document per pair, with the codes of the pair), and level, category and activity as an exact
   * filter. Its confidence is measured in four ways, of which the best counts: the score; the score
   * per query term; the lead over the best hit with other codes; and, as in pg_trgm, the share of
   * common terms of row and hit.
   */
  private static final String TEXT = "text";
  private static final String COLUMNS = "columns";
  private static final int HITS = 10;

  private final List<CleanPost> posts;
  private final Analyzer analyzer;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private LuceneSearch(List<CleanPost> posts, Analyzer analyzer) {
    this.posts = posts;
    this.analyzer = analyzer;
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (CleanPost post : posts) {
          Document document = new Document();
          document.add(new TextField(TEXT, CleanPost.text(post.row()), Field.Store.NO));
          document.add(new StringField(COLUMNS, CleanPost.columns(post.row()), Field.Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  /** Words, lightly stemmed; no stop words. */
  static LuceneSearch byStems(List<CleanPost> posts) {
    NormalizeCharMap.Builder yo = new NormalizeCharMap.Builder();
    yo.add("ё", "е");
    yo.add("Ё", "Е");
    NormalizeCharMap withoutYo = yo.build();
    return new LuceneSearch(
        posts,
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(
                words, new RussianLightStemFilter(new LowerCaseFilter(words)));
          }

          @Override
          protected Reader initReader(String field, Reader text) {
            return new MappingCharFilter(withoutYo, text);
          }
        });
  }

  /** Trigrams of characters, across words. */
  static LuceneSearch byTrigrams(List<CleanPost> posts) {
    return new LuceneSearch(
        posts,
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer trigrams = new NGramTokenizer(3, 3);
            return new TokenStreamComponents(trigrams, new LowerCaseFilter(trigrams));
          }
        });
  }

  @Override
  public Guess guess(StaffingRow row) {
    try {
      List<String> terms = terms(CleanPost.text(row));
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      terms.forEach(
          term -> query.add(new TermQuery(new Term(TEXT, term)), BooleanClause.Occur.SHOULD));
      query.add(
          new TermQuery(new Term(COLUMNS, CleanPost.columns(row))), BooleanClause.Occur.FILTER);
      query.setMinimumNumberShouldMatch(1);
      ScoreDoc[] hits = searcher.search(query.build(), HITS).scoreDocs;
      return hits.length == 0 ? Guess.NONE : guess(hits, terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Guess guess(ScoreDoc[] hits, List<String> terms) throws IOException {
    List<Code> codes = posts.get(hits[0].doc).codes();
    double score = hits[0].score;
    double other = 0;
    for (ScoreDoc hit : hits) {
      if (!posts.get(hit.doc).codes().equals(codes)) {
        other = hit.score;
        break;
      }
    }
    Set<String> hit = new HashSet<>(terms(CleanPost.text(posts.get(hits[0].doc).row())));
    Set<String> both = new HashSet<>(terms);
    int either = hit.size() + both.size();
    both.retainAll(hit);
    double common = (double) both.size() / (either - both.size());
    return new Guess(codes, List.of(score, score / terms.size(), (score - other) / score, common));
  }

  private List<String> terms(String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
