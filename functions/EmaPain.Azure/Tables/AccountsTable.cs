using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>Who is owed something: a partition for each study, a row for each person who ever had an entry in the account book.</summary>
public sealed class AccountsTable(TableClient table) : IAccounts
{
    private const string OwedCents = "OwedCents";

    public Task PutAsync(AccountRow row, CancellationToken cancel)
    {
        var entity = new TableEntity(Keys.Study(row.Person.Study), Keys.Participant(row.Person.Participant))
        {
            [OwedCents] = row.OwedCents,
            [RenderedRows.AsOf] = row.AsOf.ToDateTimeOffset(),
        };
        entity.PutParticipation(row.Person);
        return table.WriteRenderedAsync([entity], cancel);
    }

    public IAsyncEnumerable<AccountRow> OwedAsync(StudyId study, ParticipantId? after, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Study(study)} and RowKey gt {(after is { } last ? Keys.Participant(last) : "")} and OwedCents gt {0}");
        return table.QueryAsync<TableEntity>(filter, cancellationToken: cancel)
            .Select(row => new AccountRow(row.Participation(), row.GetInt32(OwedCents)!.Value, row.Instant(RenderedRows.AsOf)));
    }
}
