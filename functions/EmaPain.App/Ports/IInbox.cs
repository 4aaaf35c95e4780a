namespace EmaPain.App.Ports;

/// <summary>Events as received, before anybody understood them; the first thing that is written. In the identity account.</summary>
public interface IInbox
{
    /// <summary>Keeps an entry; an entry of the same key stays as it was (kept before).</summary>
    Task KeepAsync(InboxEntry entry, CancellationToken cancel);

    Task<InboxEntry?> ReadAsync(InboxKey key, CancellationToken cancel);

    /// <summary>All entries that came from a phone or report on texts to it, by the phone's pseudonym; looks through the whole inbox.</summary>
    IAsyncEnumerable<InboxEntry> OfPhoneAsync(string phone, CancellationToken cancel);

    /// <summary>Of these the readable ones of one UTC day (<c>yyyy-MM-dd</c>), in no order; looks at that day only.</summary>
    IAsyncEnumerable<InboxEntry> OfPhoneAsync(string phone, string day, CancellationToken cancel);

    /// <summary>The readable events of one UTC day (<c>yyyy-MM-dd</c>), in no order.</summary>
    IAsyncEnumerable<InboxEntry> OfDayAsync(string day, CancellationToken cancel);

    /// <summary>Erases what an entry says. The entry itself stays, so that a message that names it, or the same event once more, brings nothing back.</summary>
    Task BlankAsync(InboxKey key, CancellationToken cancel);
}
