using System.Collections.Immutable;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>The people of each site: a partition for each site, a row for each person and role.</summary>
public sealed class StaffTable(TableClient table) : IStaffDirectory
{
    private const string Address = "Address";
    private const string Id = "Id";

    public async Task PutAsync(StaffMember member, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Site(member.Study, member.Site), Keys.Staff(member.Role, member.Id))
        {
            [Id] = member.Id,
            [Address] = member.Address,
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    public async Task<ImmutableArray<StaffMember>> OfAsync(StudyId study, SiteId site, StaffRoleId role, CancellationToken cancel)
    {
        var (partition, prefix) = (Keys.Site(study, site), Keys.StaffRole(role));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {Keys.After(prefix)}");
        return
        [
            .. await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel)
                .Select(row => new StaffMember(row.Text(Id), study, site, role, row.Text(Address)))
                .ToListAsync(cancel),
        ];
    }
}
