import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Which codes two posts have: java Classify.java http://localhost:8080 */
public class Classify {
  public static void main(String[] args) throws Exception {
    String rows =
        """
        [{"row_id": "1", "title": "Заведующий складом", "institution": "Военный госпиталь г. Аягоз"},
         {"row_id": "2", "title": "Водитель"}]
        """;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(args[0] + "/api/v1/classify?why=false"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(rows))
            .build();
    HttpResponse<String> answers =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (answers.statusCode() != 200) {
      throw new IllegalStateException(answers.body());
    }
    System.out.println(answers.body());
  }
}
