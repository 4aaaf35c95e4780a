using Azure.Data.Tables;

namespace EmaPain.Local.Reckoning;

/// <summary>Reads the research tables as a researcher does.</summary>
/// <param name="research">The research account.</param>
/// <param name="study">Whose rows.</param>
public sealed class ResearchReader(TableServiceClient research, string study)
{
    /// <summary>Texts and mails come from the carrier and the mailbox.</summary>
    public async Task<Observation> ReadAsync(
        IReadOnlyList<ObservedText> texts, IReadOnlyList<ObservedCall> calls, CancellationToken cancel = default)
    {
        var unblinded = await RowsAsync("ResponsesUnblinded", cancel);
        return new Observation(
            [.. Whole("Occasions", await RowsAsync("Occasions", cancel), unblinded).Select(Occasion)],
            [.. (await RowsAsync("Responses", cancel)).Concat(unblinded).Where(IsAnswer).Select(Answer)],
            [.. Whole("Payments", await RowsAsync("Payments", cancel), unblinded).Select(Entry)],
            [.. Whole("AlertStates", await RowsAsync("AlertStates", cancel), unblinded).Select(Alert)],
            texts,
            calls)
        {
            AdverseEvents = [.. Whole("AdverseEvents", await RowsAsync("AdverseEvents", cancel), unblinded).Where(row => row.GetString("Alert") is not null).Select(AdverseEvent)],
        };
    }

    /// <summary>A table as somebody unblinded reads it: a row that tells the arm stands for the blinded one of the same key.</summary>
    private static IEnumerable<TableEntity> Whole(string table, List<TableEntity> blinded, List<TableEntity> unblinded)
    {
        var telling = unblinded.Where(row => row.GetString("Table") == table).ToDictionary(row => (row.PartitionKey, row.RowKey[(table.Length + 1)..]));
        return blinded.Where(row => !telling.ContainsKey((row.PartitionKey, row.RowKey))).Concat(telling.Values);
    }

    /// <summary>A row of revision 0 says that there is no answer.</summary>
    private static bool IsAnswer(TableEntity row) => row.GetBoolean("Current") == true && row.GetInt32("Revision") > 0;

    private static ObservedOccasion Occasion(TableEntity row) => new(
        Participant(row),
        row.GetString("Occasion"),
        row.GetString("Kind"),
        row.GetDateTimeOffset("PlannedUtc"),
        row.GetDateTimeOffset("SentUtc"),
        row.GetString("Delivery"),
        row.GetString("Status"),
        row.GetString("MissingReason"));

    private static ObservedAnswer Answer(TableEntity row) =>
        new(Participant(row), row.GetString("Occasion"), row.GetString("Item"), row.GetInt32("Value"), row.GetBoolean("Late") == true);

    private static ObservedEntry Entry(TableEntity row) =>
        new(Participant(row), row.GetString("Rule"), row.GetString("Cause"), row.GetInt32("Cents") ?? 0) { IsPayment = row.GetInt32("PaymentCents") is not null };

    private static ObservedAlert Alert(TableEntity row) => new(
        Participant(row),
        row.GetString("Rule"),
        row.GetString("Level"),
        row.GetString("Occasion"),
        row.GetString("Status"),
        row.GetInt32("Mailed") ?? 0)
    {
        Raised = row.GetDateTimeOffset("RaisedUtc"),
        Step = row.GetInt32("Step") ?? 1,
        Acknowledged = row.GetDateTimeOffset("AcknowledgedUtc"),
        Contacted = row.GetDateTimeOffset("ContactedUtc"),
        Closed = row.GetDateTimeOffset("ClosedUtc"),
    };

    private static ObservedAdverseEvent AdverseEvent(TableEntity row) => new(Participant(row), row.GetDateTimeOffset("RecordedUtc"));

    private static string Participant(TableEntity row) => row.PartitionKey[(row.PartitionKey.IndexOf('~', StringComparison.Ordinal) + 1)..];

    private async Task<List<TableEntity>> RowsAsync(string table, CancellationToken cancel)
    {
        // '~' ends the study's part of a partition key, and DEL is the character after it.
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {study + "~"} and PartitionKey lt {study + "\u007f"}");
        var rows = new List<TableEntity>();
        await foreach (var row in research.GetTableClient(table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            rows.Add(row);
        }

        return rows;
    }
}
