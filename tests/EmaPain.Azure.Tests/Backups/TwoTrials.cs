using System.Buffers;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using EmaPain.Azure.Backups;
using EmaPain.Azure.Options;
using EmaPain.Azure.Tables;
using EmaPain.Local.Parts;

namespace EmaPain.Azure.Tests.Backups;

/// <summary>Two sets of three accounts: one that is filled and only read, one that is empty.</summary>
internal sealed class TwoTrials : IAsyncDisposable
{
    private Azurite from = null!;
    private Azurite to = null!;

    public StorageAccounts From => Open(from);

    public StorageAccounts To => Open(to);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"emapain-backup-{Path.GetRandomFileName()}");

    public List<string> Told { get; } = [];

    public static async Task<TwoTrials> OpenAsync(FilledTrial from) =>
        new() { from = from.Azurite, to = await Azurite.StartAsync(RepositoryFolders.NodeModules) };

    public StorageAccounts ToThrough(HttpPipelinePolicy policy) => Open(to, policy);

    public Task<BackupManifest> BackUpAsync() => new TableBackup(From, TimeProvider.System, Told.Add).WriteAsync(new BackupFolder(Folder), CancellationToken.None);

    public Task RestoreAsync(bool overwrite = false) => RestoreAsync(To, overwrite);

    public Task RestoreAsync(StorageAccounts accounts, bool overwrite = false) =>
        new TableRestore(accounts, _ => { }).ReadAsync(new BackupFolder(Folder), overwrite, CancellationToken.None);

    /// <summary>Every row of every table, as a line.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(StorageAccounts accounts)
    {
        var rows = new List<string>();
        foreach (var (account, service, tables) in accounts.InOrder())
        {
            foreach (var table in tables)
            {
                await foreach (var row in service.GetTableClient(table).QueryAsync<TableEntity>())
                {
                    var line = new ArrayBufferWriter<byte>();
                    RowLine.Write(row, line);
                    rows.Add($"{account} {table} {Encoding.ASCII.GetString(line.WrittenSpan)}");
                }
            }
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await to.DisposeAsync();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    internal static StorageAccounts Open(Azurite azurite, HttpPipelinePolicy? policy = null) => new(
        new StorageOptions
        {
            Identity = { ConnectionString = azurite.Identity }, Operations = { ConnectionString = azurite.Operations }, Research = { ConnectionString = azurite.Research },
        },
        clientOptions: () =>
        {
            var options = new TableClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxRetries = 0 } };
            if (policy is not null)
            {
                options.AddPolicy(policy, global::Azure.Core.HttpPipelinePosition.PerRetry);
            }

            return options;
        });
}
