using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.Azure.Tables;

/// <summary>
/// Events as received. What is too long for one row (1 MiB) goes on in further rows, which are named by the content and written first,
/// so that an entry is there as a whole or not at all.
/// </summary>
public sealed class InboxTable(TableClient table) : IInbox
{
    /// <summary>The most characters of one row; 800 KB of UTF-16, which leaves room for keys and names.</summary>
    private const int LongestRow = 400_000;
    private const string Raw = "Raw";
    private const string Kind = "Kind";
    private const string Parts = "Parts";
    private const string Digest = "Digest";
    private const string Phone = "Phone";
    private const string Day = "Day";
    private const string Id = "Id";

    public async Task KeepAsync(InboxEntry entry, CancellationToken cancel)
    {
        var pieces = Pieces(entry.Raw);
        var partition = Keys.Day(entry.Key.Day);
        if (pieces.Count > 1 && await ReadAsync(entry.Key, cancel) is not null)
        {
            return;
        }

        var first = new TableEntity(partition, Keys.InboxEntry(entry.Key.Id))
        {
            [Kind] = entry.Kind.ToString(),
            [Parts] = pieces.Count,
            [Day] = entry.Key.Day,
            [Id] = entry.Key.Id,
        };
        if (entry.Phone is { } phone)
        {
            first[Phone] = phone;
        }

        SplitText.Put(first, Raw, pieces[0]);
        if (pieces.Count > 1)
        {
            var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(entry.Raw)));
            first[Digest] = digest;
            for (var number = 2; number <= pieces.Count; number++)
            {
                var part = new TableEntity(partition, Keys.InboxPart(entry.Key.Id, digest, number));
                SplitText.Put(part, Raw, pieces[number - 1]);
                await table.AddOnceAsync(part, cancel);
            }
        }

        await table.AddOnceAsync(first, cancel);
    }

    public async Task<InboxEntry?> ReadAsync(InboxKey key, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Day(key.Day), Keys.InboxEntry(key.Id), cancellationToken: cancel);
        return found.HasValue ? await WholeAsync(key, found.Value!, cancel) : null;
    }

    public IAsyncEnumerable<InboxEntry> OfPhoneAsync(string phone, CancellationToken cancel) =>
        FindAsync(TableClient.CreateQueryFilter($"Phone eq {phone}"), cancel);

    public IAsyncEnumerable<InboxEntry> OfPhoneAsync(string phone, string day, CancellationToken cancel) =>
        FindAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Day(day)} and Phone eq {phone} and Kind eq {nameof(InboxKind.Event)}"), cancel);

    // Further rows of a long entry have no kind.
    public IAsyncEnumerable<InboxEntry> OfDayAsync(string day, CancellationToken cancel) =>
        FindAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Day(day)} and Kind eq {nameof(InboxKind.Event)}"), cancel);

    private async IAsyncEnumerable<InboxEntry> FindAsync(string filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var first in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return await WholeAsync(new InboxKey(first.Text(Day), first.Text(Id)), first, cancel);
        }
    }

    public async Task BlankAsync(InboxKey key, CancellationToken cancel)
    {
        var (partition, row) = (Keys.Day(key.Day), Keys.InboxEntry(key.Id));
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancel);
        if (!found.HasValue)
        {
            return;
        }

        // The phone goes last: an entry whose blanking broke off is found by it again, and nobody looks for its further rows meanwhile.
        var (first, blank) = (found.Value!, new TableEntity(partition, row) { [Kind] = nameof(InboxKind.Erased) });
        if (first.GetInt32(Parts) > 1)
        {
            await table.UpsertEntityAsync(blank, TableUpdateMode.Merge, cancel);
        }

        for (var number = 2; number <= first.GetInt32(Parts); number++)
        {
            await table.DeleteEntityAsync(partition, Keys.InboxPart(key.Id, first.Text(Digest), number), cancellationToken: cancel);
        }

        await table.UpsertEntityAsync(blank, TableUpdateMode.Replace, cancel);
    }

    /// <summary>The keys of events of a day and later, for a restored trial.</summary>
    public async IAsyncEnumerable<InboxKey> SinceAsync(Instant since, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Further rows of a long entry have no kind.
        var (day, events) = (Keys.Day(since.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)), nameof(InboxKind.Event));
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {day} and Kind eq {events}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: [Day, Id], cancellationToken: cancel))
        {
            yield return new InboxKey(row.Text(Day), row.Text(Id));
        }
    }

    private async Task<InboxEntry> WholeAsync(InboxKey key, TableEntity first, CancellationToken cancel)
    {
        if (first.Name<InboxKind>(Kind) == InboxKind.Erased)
        {
            return new InboxEntry(key, InboxKind.Erased, "");
        }

        var raw = new StringBuilder(SplitText.Get(first, Raw));
        for (var number = 2; number <= first.GetInt32(Parts); number++)
        {
            var row = Keys.InboxPart(key.Id, first.Text(Digest), number);
            Response<TableEntity> part = await table.GetEntityAsync<TableEntity>(first.PartitionKey, row, cancellationToken: cancel);
            raw.Append(SplitText.Get(part.Value, Raw));
        }

        return new InboxEntry(key, first.Name<InboxKind>(Kind), raw.ToString(), first.GetString(Phone));
    }

    private static List<string> Pieces(string raw)
    {
        var pieces = new List<string>();
        for (var begin = 0; begin < raw.Length || pieces.Count == 0;)
        {
            var end = SplitText.EndOfPiece(raw, begin, LongestRow);
            pieces.Add(raw[begin..end]);
            begin = end;
        }

        return pieces;
    }
}
