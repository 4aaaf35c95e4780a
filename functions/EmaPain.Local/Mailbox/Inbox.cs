using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace EmaPain.Local.Mailbox;

/// <summary>Reads the mailbox over its web address.</summary>
public sealed class Inbox : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private readonly HttpClient http;

    internal Inbox(Uri web) =>
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = web, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>All mails in the order of arrival.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> ReadAsync(CancellationToken cancel = default)
    {
        var entries = await http.GetFromJsonAsync<List<Entry>>("email", cancel) ?? [];
        return [.. entries.Select(entry => entry.Mail())];
    }

    public async Task<int> CountAsync(CancellationToken cancel = default) => (await ReadAsync(cancel)).Count;

    /// <summary>Waits until at least so many mails are there: SMTP says yes a moment before the mailbox shows the mail.</summary>
    /// <exception cref="OperationCanceledException">They did not come before <paramref name="cancel"/>.</exception>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(int count, CancellationToken cancel)
    {
        while (true)
        {
            var mails = await ReadAsync(cancel);
            if (mails.Count >= count)
            {
                return mails;
            }

            await Task.Delay(Pause, cancel);
        }
    }

    /// <summary>Empties the mailbox. Only while no mail is on its way: maildev would lose it.</summary>
    public async Task DeleteAllAsync(CancellationToken cancel = default)
    {
        using var answer = await http.DeleteAsync(new Uri("email/all", UriKind.Relative), cancel);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => http.Dispose();

    private sealed record Entry(
        string Id, string? Subject, string? Text, string? Html, DateTimeOffset Time, IReadOnlyList<Address>? To, string? MessageId)
    {
        public ReceivedMail Mail() => new(Id, [.. (To ?? []).Select(to => to.Mail)], Subject ?? "", Text ?? "", Html ?? "", Time) { MessageId = MessageId ?? "" };
    }

    private sealed record Address([property: JsonPropertyName("address")] string Mail);
}
