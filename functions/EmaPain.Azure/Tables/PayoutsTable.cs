using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;

namespace EmaPain.Azure.Tables;

/// <summary>
/// Payouts: each a partition with its own row and a row for each line, so that both change in one transaction; reports have partitions of
/// their own, and a study has one that lists its payouts.
/// </summary>
public sealed class PayoutsTable(TableClient table) : IPayouts
{
    private const string State = "Payout";
    private const string Participant = "Participant";
    private const string Cents = "Cents";
    private const string Entry = "Entry";
    private const string Result = "Result";
    private const string Line = "Line";
    private const string Unchanged = "Unchanged";

    public async Task OpenAsync(Payout payout, CancellationToken cancel)
    {
        // Listed first: what is listed and not there was never opened.
        await table.AddOnceAsync(new TableEntity(Keys.Payouts(payout.Study), Keys.Payout(payout.Id)) { [nameof(Payout.Id)] = payout.Id.Value }, cancel);
        await table.AddOnceAsync(Write(payout), cancel);
    }

    public async Task<StoredPayout?> FindAsync(StudyId study, PayoutId payout, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Payout(study, payout), Keys.PayoutRow, cancellationToken: cancel);
        return row.HasValue ? new StoredPayout(DomainJson.Read<Payout>(row.Value!.Text(State)), row.Value!.ETag.ToString()) : null;
    }

    public async Task<IReadOnlyList<Payout>> OfStudyAsync(StudyId study, CancellationToken cancel)
    {
        var payouts = new List<Payout>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Payouts(study)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            payouts.AddRange(await FindAsync(study, row.Id<PayoutId>(nameof(Payout.Id)), cancel) is { } stored ? [stored.Payout] : []);
        }

        return [.. payouts.OrderByDescending(payout => payout.ApprovedAt)];
    }

    public async Task<bool> SaveAsync(StoredPayout before, Payout after, IReadOnlyCollection<PayoutLine> added, CancellationToken cancel)
    {
        var row = Write(after);
        List<TableTransactionAction> actions =
        [
            new(TableTransactionActionType.UpdateReplace, row, new global::Azure.ETag(before.Version)),
            .. added.Select(line => new TableTransactionAction(TableTransactionActionType.Add, Write(row.PartitionKey, line))),
        ];
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (TableTransactionFailedException failure) when (TableFaults.SomebodyWasFaster(failure))
        {
            return false;
        }
    }

    public IAsyncEnumerable<PayoutLine> LinesAsync(StudyId study, PayoutId payout, ParticipantId? after, CancellationToken cancel) =>
        Rows(Keys.Payout(study, payout), after, cancel).Select(ReadLine);

    public async Task<PayoutLine?> LineAsync(StudyId study, PayoutId payout, ParticipantId participant, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.Payout(study, payout), Keys.PayoutLine(participant), cancellationToken: cancel);
        return row.HasValue ? ReadLine(row.Value!) : null;
    }

    public Task PutLineAsync(StudyId study, PayoutId payout, PayoutLine line, CancellationToken cancel) =>
        table.UpsertEntityAsync(Write(Keys.Payout(study, payout), line), TableUpdateMode.Replace, cancel);

    public async Task KeepReportAsync(
        StudyId study, PayoutId payout, string report, IReadOnlyCollection<ReportedPayment> payments, CancellationToken cancel)
    {
        var partition = Keys.PayoutReport(study, payout, report);
        foreach (var chunk in payments.Chunk(TableWrites.TransactionRows))
        {
            await table.SubmitTransactionAsync(
                chunk.Select(payment => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(partition, payment))), cancel);
        }
    }

    public Task PutReportedAsync(StudyId study, PayoutId payout, string report, ReportedPayment payment, CancellationToken cancel) =>
        table.UpsertEntityAsync(Write(Keys.PayoutReport(study, payout, report), payment), TableUpdateMode.Replace, cancel);

    public IAsyncEnumerable<ReportedPayment> ReportAsync(StudyId study, PayoutId payout, string report, ParticipantId? after, CancellationToken cancel) =>
        Rows(Keys.PayoutReport(study, payout, report), after, cancel)
            .Select(row => new ReportedPayment(row.Id<ParticipantId>(Participant), row.Name<PaymentResult>(Result), row.GetInt32(Line) ?? 0, row.GetString(Unchanged)));

    private IAsyncEnumerable<TableEntity> Rows(string partition, ParticipantId? after, CancellationToken cancel)
    {
        var (from, to) = (after is { } last ? Keys.PayoutLine(last) : Keys.LineKind, Keys.After(Keys.LineKind));
        return table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {from} and RowKey lt {to}"), cancellationToken: cancel);
    }

    private static TableEntity Write(Payout payout) => new(Keys.Payout(payout.Study, payout.Id), Keys.PayoutRow) { [State] = DomainJson.Write(payout) };

    private static TableEntity Write(string partition, PayoutLine line)
    {
        var row = new TableEntity(partition, Keys.PayoutLine(line.Participant)) { [Participant] = line.Participant.Value };
        if (line.Cents is { } cents)
        {
            row[Cents] = cents;
        }

        if (line.Entry is { } entry)
        {
            row[Entry] = entry.Value;
        }

        if (line.Result is { } result)
        {
            row[Result] = result.ToString();
        }

        return row;
    }

    private static TableEntity Write(string partition, ReportedPayment payment)
    {
        var row = new TableEntity(partition, Keys.PayoutLine(payment.Participant))
        {
            [Participant] = payment.Participant.Value, [Result] = payment.Result.ToString(), [Line] = payment.Line,
        };
        if (payment.Unchanged is { } why)
        {
            row[Unchanged] = why;
        }

        return row;
    }

    private static PayoutLine ReadLine(TableEntity row) => new(
        row.Id<ParticipantId>(Participant),
        row.GetInt32(Cents),
        row.GetString(Entry) is { } entry ? new EntryId(entry) : null,
        row.GetString(Result) is { } result ? Enum.Parse<PaymentResult>(result) : null);
}
