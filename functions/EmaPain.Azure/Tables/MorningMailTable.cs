using Azure.Data.Tables;
using EmaPain.App.Ports;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Azure.Tables;

/// <summary>The mails of the mornings, in the partitions of the tasks: a row for each kind, day and recipient.</summary>
public sealed class MorningMailTable(TableClient table) : IMorningMailBook
{
    private const string TakenAt = "TakenAt";
    private const string IsClosed = "IsClosed";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<bool> TakeAsync(MorningMailKind mail, StaffMember member, LocalDate day, DateTimeOffset now, CancellationToken cancel)
    {
        var row = Row(mail, member, day);
        row[TakenAt] = now;
        row[IsClosed] = false;
        var stored = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancel);
        return (!stored.HasValue || (stored.Value!.GetBoolean(IsClosed) is false && now - stored.Value.Timestamp(TakenAt) > Patience))
            && await table.TryReplaceAsync(row, stored.HasValue ? stored.Value!.ETag.ToString() : null, cancel);
    }

    public Task CloseAsync(MorningMailKind mail, StaffMember member, LocalDate day, CancellationToken cancel)
    {
        var row = Row(mail, member, day);
        row[IsClosed] = true;
        return table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancel);
    }

    private static TableEntity Row(MorningMailKind mail, StaffMember member, LocalDate day) =>
        new(Keys.Site(member.Study, member.Site), Keys.MorningMail(mail, LocalDatePattern.Iso.Format(day), member.Id));
}
