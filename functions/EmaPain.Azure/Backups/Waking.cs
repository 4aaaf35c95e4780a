using Azure.Data.Tables;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Azure.Tables;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Azure.Backups;

/// <summary>
/// Puts on the queues what a restored trial may have had on them, since a backup holds none: everybody is looked at, the work of the last day is
/// carried out again, and its events are judged again. All of it finds its marks; what was done is not done twice. Clocks come from the rows,
/// so that a trial on a virtual clock wakes as well.
/// </summary>
public sealed class Waking(StorageAccounts accounts, IQueues queues)
{
    /// <summary>Longer than a message stays on a queue that is worked off.</summary>
    private static readonly Duration Back = Duration.FromDays(1);

    /// <summary>The rows of this one bucket are paced together, whatever number they text from.</summary>
    private const string EverySender = "restored";

    public async Task<Woken> WakeAsync(CancellationToken cancel)
    {
        var book = new DueTable(accounts.Operations.GetTableClient(TableNames.Due));
        var latest = Instant.Max(await LatestAsync(cancel), await book.WatermarkAsync(cancel) ?? Instant.MinValue);
        if (latest == Instant.MinValue)
        {
            return new Woken(0, 0, 0);
        }

        var since = latest - Back;
        var (people, recent) = (0, new Dictionary<string, ParticipationKey>(StringComparer.Ordinal));
        await foreach (var (partition, person) in StatesAsync(cancel))
        {
            // An alert that nobody has ended may wait for its next step, of a text of nobody known as well.
            if (person.Occasions.Any(occasion => occasion.Status is OccasionStatus.Planned or OccasionStatus.Open) || person.Alerts.Any(alert => !alert.IsOver))
            {
                await book.EnterAsync(person.Key, EverySender, latest, latest, cancel);
                people++;
            }

            // A stranger's work needs the text that it answers; the text is judged again.
            if (person.StrayStudy is null && (person.AsOf >= since || !person.Pending.IsEmpty))
            {
                recent.Add(partition, person.Key);
            }
        }

        return new Woken(people, await RepeatAsync(recent, since, cancel), await JudgeAgainAsync(since, cancel));
    }

    private async Task<Instant> LatestAsync(CancellationToken cancel)
    {
        var latest = Instant.MinValue;
        await foreach (var (_, person) in StatesAsync(cancel))
        {
            latest = Instant.Max(latest, person.AsOf);
        }

        return latest;
    }

    private async IAsyncEnumerable<(string Partition, Participation Person)> StatesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey eq {Keys.State}");
        await foreach (var row in Participations.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return (row.PartitionKey, ParticipationRows.ReadState(row));
        }
    }

    private async Task<int> RepeatAsync(Dictionary<string, ParticipationKey> recent, Instant since, CancellationToken cancel)
    {
        var (happened, afterHappened) = (Keys.HappeningKind, Keys.After(Keys.HappeningKind));
        var (texts, afterTexts) = (Keys.TextKind, Keys.After(Keys.TextKind));
        string[] filters =
        [
            TableClient.CreateQueryFilter($"RowKey ge {happened} and RowKey lt {afterHappened} and At ge {since.ToDateTimeOffset()}"),
            TableClient.CreateQueryFilter($"RowKey ge {texts} and RowKey lt {afterTexts}"),
        ];
        var inputs = new HashSet<(ParticipationKey, InputId)>();
        foreach (var filter in filters)
        {
            await foreach (var row in Participations.QueryAsync<TableEntity>(filter, select: KeysAnd(TextRow.Input), cancellationToken: cancel))
            {
                if (recent.TryGetValue(row.PartitionKey, out var key))
                {
                    inputs.Add((key, row.Id<InputId>(TextRow.Input)));
                }
            }
        }

        foreach (var (key, input) in inputs)
        {
            await queues.SendAsync(QueueNames.Effects, new EffectsMessage(key, input), TimeSpan.Zero, cancel);
        }

        return inputs.Count;
    }

    private async Task<int> JudgeAgainAsync(Instant since, CancellationToken cancel)
    {
        var letters = 0;
        await foreach (var key in new InboxTable(accounts.Identity.GetTableClient(TableNames.Inbox)).SinceAsync(since, cancel))
        {
            await queues.SendAsync(QueueNames.Inbound, new InboundMessage(key), TimeSpan.Zero, cancel);
            letters++;
        }

        return letters;
    }

    private TableClient Participations => accounts.Operations.GetTableClient(TableNames.Participations);

    private static string[] KeysAnd(string column) => [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), column];
}
