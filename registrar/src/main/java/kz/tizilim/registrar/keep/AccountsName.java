package kz.tizilim.registrar.keep;

/** Under which names the accounts of servers are kept; what is in them only the server knows. */
public final class AccountsName {
  /** The file next to a history that belongs to one server. */
  public static final String FILE = "accounts.json";

  /** That file after its accounts were moved to the database that holds the history. */
  public static final String MOVED = "accounts.json.moved";

  /** The document next to a history that several servers share. */
  public static final String DOCUMENT = "accounts";

  private AccountsName() {}
}
