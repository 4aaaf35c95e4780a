using Azure.Data.Tables;
using EmaPain.Azure.Backups;
using EmaPain.Azure.Tables;
using EmaPain.Local.Parts;

namespace EmaPain.Azure.Tests.Backups;

/// <summary>Three accounts with rows of every type in every table.</summary>
public sealed class FilledTrial : IAsyncLifetime
{
    /// <summary>More than two pages of a query.</summary>
    public const int ManyRows = 2_300;

    public Azurite Azurite { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Azurite = await Azurite.StartAsync(RepositoryFolders.NodeModules);
        var accounts = TwoTrials.Open(Azurite);
        await TableProvisioning.CreateMissingAsync(accounts, CancellationToken.None);
        foreach (var (account, service, tables) in accounts.InOrder())
        {
            foreach (var table in tables)
            {
                var (rows, partitions) = table == TableNames.Participations ? (ManyRows, 7) : (3, 2);
                await FillAsync(service.GetTableClient(table), $"{account}~{table}", rows, partitions);
            }
        }
    }

    public async Task DisposeAsync() => await Azurite.DisposeAsync();

    private static async Task FillAsync(TableClient table, string name, int rows, int partitions)
    {
        foreach (var partition in Enumerable.Range(0, rows).GroupBy(row => row % partitions))
        {
            foreach (var chunk in partition.Chunk(100))
            {
                await table.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(
                    TableTransactionActionType.Add,
                    new TableEntity($"{name}~{partition.Key}", row == 0 ? Keys.State : $"row~{row}")
                    {
                        ["Text"] = new string('ñ', row % 50), ["Number"] = row, ["Cents"] = (long)row, ["Score"] = row / 3.0, ["Whole"] = 5.0, ["Current"] = row % 2 == 0,
                        ["At"] = DateTimeOffset.UnixEpoch.AddTicks(row), ["Id"] = new Guid(row, 0, 0, new byte[8]), ["Sealed"] = BitConverter.GetBytes(row),
                    })));
            }
        }
    }
}
