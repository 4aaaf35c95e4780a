using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using EmaPain.Azure.Tables;

namespace EmaPain.Azure.Backups;

/// <summary>Writes a backup into three accounts. Everything is verified before the first row is written; writing it again does no harm.</summary>
public sealed class TableRestore(StorageAccounts accounts, Action<string> tell)
{
    /// <summary>A transaction holds 100 rows and 4 MiB; characters of a line count more than the service does.</summary>
    private const int MostRows = 100;
    private const int MostCharacters = 2_500_000;

    /// <summary>Partitions do not wait for each other.</summary>
    private const int AtATime = 8;

    private const long TellEvery = 10_000;

    /// <param name="folder">The backup.</param>
    /// <param name="overwrite">Whether accounts may be written in which a trial lives. Its rows of the same keys are replaced, others stay.</param>
    /// <param name="cancel">Stops between transactions; the same restore with <paramref name="overwrite"/> then finishes it.</param>
    /// <exception cref="BackupFaultException">The backup is not whole, a file is damaged, or a trial lives there already.</exception>
    public async Task ReadAsync(BackupFolder folder, bool overwrite, CancellationToken cancel)
    {
        var manifest = await folder.ReadManifestAsync(cancel);
        var targets = TargetsOf(manifest);
        foreach (var (table, _) in targets)
        {
            await folder.VerifyAsync(table, cancel);
            tell($"{table.File} is as it was written");
        }

        foreach (var (_, target) in targets)
        {
            await target.CreateIfNotExistsAsync(cancel);
        }

        if (!overwrite)
        {
            await RefuseATrialAsync(cancel);
        }

        foreach (var (table, target) in targets)
        {
            await WriteAsync(folder, table, target, cancel);
        }
    }

    private List<(BackupTable Table, TableClient Target)> TargetsOf(BackupManifest manifest)
    {
        var known = accounts.InOrder().SelectMany(account => account.Tables, (account, table) => (account.Account, Table: table, account.Service)).ToList();
        var missing = known.Where(table => manifest.Tables.All(saved => (saved.Account, saved.Table) != (table.Account, table.Table))).ToList();
        var strange = manifest.Tables.Where(saved => known.All(table => (saved.Account, saved.Table) != (table.Account, table.Table))).ToList();
        return strange.Count > 0
            ? throw new BackupFaultException($"The backup has a table that this emapain does not know: {strange[0].Account} {strange[0].Table}. Use the emapain of the version that wrote it.")
            : missing.Count > 0
            ? throw new BackupFaultException($"The backup has no table {missing[0].Account} {missing[0].Table}. Use the emapain of the version that wrote it.")
            : [.. manifest.Tables.Select(saved => (saved, known.Single(table => (saved.Account, saved.Table) == (table.Account, table.Table)).Service.GetTableClient(saved.Table)))];
    }

    /// <summary>A deployment leaves traces of its own (audit, watermark, dictionary); people are what must not be mixed.</summary>
    private async Task RefuseATrialAsync(CancellationToken cancel)
    {
        (string Account, TableClient Table, string? Filter)[] places =
        [
            (AccountsInOrder.Identity, accounts.Identity.GetTableClient(TableNames.Contacts), null),
            (AccountsInOrder.Identity, accounts.Identity.GetTableClient(TableNames.Inbox), null),
            (AccountsInOrder.Operations, accounts.Operations.GetTableClient(TableNames.Participations), TableClient.CreateQueryFilter($"RowKey eq {Keys.State}")),
            .. TableNames.OfResearch.Where(name => name != App.Research.ResearchTables.Dictionary)
                .Select(name => (AccountsInOrder.Research, accounts.Research.GetTableClient(name), (string?)null)),
        ];
        foreach (var (account, table, filter) in places)
        {
            if (await table.QueryAsync<TableEntity>(filter, maxPerPage: 1, select: [nameof(TableEntity.RowKey)], cancellationToken: cancel).AnyAsync(cancel))
            {
                throw new BackupFaultException(
                    $"A trial lives in the {account} account already: table {table.Name} has rows. Nothing was written. Restore into new accounts; to write over these, "
                    + "or to finish a restore that broke off, give --overwrite.");
            }
        }
    }

    private async Task WriteAsync(BackupFolder folder, BackupTable table, TableClient target, CancellationToken cancel)
    {
        var written = 0L;
        await Parallel.ForEachAsync(
            BatchesAsync(folder, table, cancel),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
            async (batch, token) =>
            {
                await target.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), token);
                var rows = Interlocked.Add(ref written, batch.Count);
                if (rows / TellEvery > (rows - batch.Count) / TellEvery)
                {
                    tell($"{table.Account} {table.Table}: {rows} of {table.Rows} rows");
                }
            });
        tell($"{table.Account} {table.Table}: {written} rows");
    }

    /// <summary>Rows lie in the order of their keys, so that those of a partition follow each other.</summary>
    private static async IAsyncEnumerable<List<TableEntity>> BatchesAsync(BackupFolder folder, BackupTable table, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = new StreamReader(folder.Read(table.File));
        var (batch, characters, number) = (new List<TableEntity>(), 0, 0L);
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            var row = RowOf(line, table, ++number);
            if (batch.Count > 0 && (batch.Count == MostRows || characters + line.Length > MostCharacters || batch[0].PartitionKey != row.PartitionKey))
            {
                yield return batch;
                (batch, characters) = ([], 0);
            }

            batch.Add(row);
            characters += line.Length;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static TableEntity RowOf(string line, BackupTable table, long number)
    {
        try
        {
            return RowLine.Read(line);
        }
        catch (FormatException fault)
        {
            throw new BackupFaultException($"Line {number} of {table.File} cannot be read. {fault.Message}", fault);
        }
    }
}
