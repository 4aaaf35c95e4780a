using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using EmaPain.App.Research;
using EmaPain.Azure.Tables;
using EmaPain.Domain.Ids;

namespace EmaPain.Cli.Releases;

/// <summary>The rows of one study in the research account, page by page and in the order of their keys.</summary>
internal sealed class ReleaseSource(TableServiceClient research, StudyId study)
{
    private const string Participant = "Participant";
    private const string DataSharing = "DataSharing";

    public StudyId Study => study;

    /// <summary>Who takes part, and what they said of data sharing.</summary>
    public IAsyncEnumerable<(string Participant, string? Word)> PeopleAsync(CancellationToken cancel) =>
        RowsAsync(ResearchTables.Participants, cancel, Participant, DataSharing).Select(row => (OwnerOf(row), (string?)row.GetString(DataSharing)));

    /// <param name="table">The table.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <param name="columns">Those that are wanted; all where none are named.</param>
    /// <exception cref="CouldNotRunException">The reader may not read it, or it is not there.</exception>
    public async IAsyncEnumerable<TableEntity> RowsAsync(string table, [EnumeratorCancellation] CancellationToken cancel, params string[] columns)
    {
        var prefix = Keys.Participations(study);
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {prefix} and PartitionKey lt {Keys.After(prefix)}");
        await using var rows = research.GetTableClient(table).QueryAsync<TableEntity>(filter, select: columns.Length == 0 ? null : columns, cancellationToken: cancel)
            .GetAsyncEnumerator(cancel);
        while (await NextAsync(table, rows))
        {
            yield return rows.Current;
        }
    }

    public static string OwnerOf(TableEntity row) => row.GetString(Participant) ?? throw new InvalidOperationException($"A row of {row.PartitionKey} does not say whose it is.");

    private static async Task<bool> NextAsync(string table, IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException fault) when (fault.Status is 403 or 404)
        {
            throw new CouldNotRunException(fault.Status == 404
                ? $"The research account has no table {table}. Is it the right account?"
                : $"You may not read table {table} of the research account: take the role 'Storage Table Data Reader' on it, and see that the account's network lets you in.");
        }
    }
}
