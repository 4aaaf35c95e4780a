namespace EmaPain.App.Ports;

/// <summary>Events as received, before anybody understood them; the first thing that is written. In the identity account.</summary>
public interface IInbox
{
    /// <summary>Keeps an entry; an entry of the same key stays as it was (kept before).</summary>
    Task KeepAsync(InboxEntry entry, CancellationToken cancel);

    Task<InboxEntry?> ReadAsync(InboxKey key, CancellationToken cancel);
}
