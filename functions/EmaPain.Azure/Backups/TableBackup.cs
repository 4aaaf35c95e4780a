using System.Buffers;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using EmaPain.Azure.Tables;

namespace EmaPain.Azure.Backups;

/// <summary>
/// Copies every table of the three accounts into a folder, page by page. Of a running app it is no single moment; what is needed to know
/// somebody is written before what refers to it, so tables are read the other way round: participations first, then contacts, then the rest.
/// </summary>
public sealed class TableBackup(StorageAccounts accounts, TimeProvider time, Action<string> tell)
{
    private const long TellEvery = 10_000;

    /// <exception cref="BackupFaultException">The folder is not empty, or an account lacks a table.</exception>
    public async Task<BackupManifest> WriteAsync(BackupFolder folder, CancellationToken cancel)
    {
        var startedAt = time.GetUtcNow();
        folder.Create();
        var tables = new List<BackupTable>();
        foreach (var (account, service, names) in accounts.InOrder())
        {
            foreach (var name in names)
            {
                tables.Add(await WriteAsync(folder, account, service.GetTableClient(name), cancel));
            }
        }

        var manifest = new BackupManifest(BackupManifest.CurrentFormat, startedAt, time.GetUtcNow(), [.. tables]);
        await folder.WriteManifestAsync(manifest, cancel);
        return manifest;
    }

    private async Task<BackupTable> WriteAsync(BackupFolder folder, string account, TableClient table, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var begun = new BackupTable(account, table.Name, 0, "");
        await using var file = folder.Write(begun.File);
        var line = new ArrayBufferWriter<byte>();
        var rows = 0L;
        try
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancel))
            {
                line.ResetWrittenCount();
                RowLine.Write(row, line);
                hash.AppendData(line.WrittenSpan);
                await file.WriteAsync(line.WrittenMemory, cancel);
                if (++rows % TellEvery == 0)
                {
                    tell($"{account} {table.Name}: {rows} rows so far");
                }
            }
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            throw new BackupFaultException($"The {account} account has no table {table.Name}. Is it the right account? The backup in '{folder.Path}' is not whole; delete it.", fault);
        }

        file.Flush(flushToDisk: true);
        tell($"{account} {table.Name}: {rows} rows");
        return begun with { Rows = rows, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }
}
