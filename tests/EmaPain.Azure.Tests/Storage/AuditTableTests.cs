using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Contracts;
using EmaPain.Azure.Tables;
using NodaTime;

namespace EmaPain.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AuditTableTests(AzuriteFixture fixture) : AuditContract
{
    private TableClient? table;

    protected override async Task<IAudit> OpenAsync() => new AuditTable(table = await fixture.Accounts().Operations.FreshTableAsync());

    protected override async Task<IReadOnlyCollection<AuditEntry>> EntriesAsync(IAudit audit) =>
        await table!.QueryAsync<TableEntity>().Select(Entry).ToListAsync();

    private static AuditEntry Entry(TableEntity row) => new(
        row.GetString("Request"),
        row.GetString("Actor"),
        row.GetString("Act"),
        row.GetString("Subject"),
        row.GetString("Outcome"),
        Instant.FromDateTimeOffset(row.GetDateTimeOffset("At")!.Value));
}
