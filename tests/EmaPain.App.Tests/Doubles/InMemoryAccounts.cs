using System.Collections.Concurrent;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryAccounts : IAccounts
{
    private readonly ConcurrentDictionary<ParticipationKey, AccountRow> rows = [];

    public Task PutAsync(AccountRow row, CancellationToken cancel)
    {
        rows.AddOrUpdate(row.Person, row, (_, stored) => stored.AsOf > row.AsOf ? stored : row);
        return Task.CompletedTask;
    }

    public IAsyncEnumerable<AccountRow> OwedAsync(StudyId study, ParticipantId? after, CancellationToken cancel) => rows.Values
        .Where(row => row.Person.Study == study && row.OwedCents > 0 && (after is null || string.CompareOrdinal(row.Person.Participant.Value, after.Value.Value) > 0))
        .OrderBy(row => row.Person.Participant.Value, StringComparer.Ordinal)
        .ToAsyncEnumerable();
}
