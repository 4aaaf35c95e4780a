using System.Collections.Immutable;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Azure.Tables;

/// <summary>The people of each site: a partition for each site, a row for each person and role, and one for each person's leave.</summary>
public sealed class StaffTable(TableClient table) : IStaffDirectory
{
    private const string Address = "Address";
    private const string Id = "Id";
    private const string Role = "Role";
    private const string Phone = "Phone";
    private const string From = "From";
    private const string Until = "Until";

    public async Task PutAsync(StaffMember member, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Site(member.Study, member.Site), Keys.Staff(member.Role, member.Id))
        {
            [Id] = member.Id,
            [Role] = member.Role.Value,
            [Address] = member.Address,
        };
        if (member.Phone is { } phone)
        {
            row[Phone] = phone.Value;
        }

        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    public async Task SetLeaveAsync(StudyId study, SiteId site, string member, Leave? leave, CancellationToken cancel)
    {
        var (partition, row) = (Keys.Site(study, site), Keys.StaffLeave(member));
        await (leave is null
            ? table.DeleteEntityAsync(partition, row, cancellationToken: cancel)
            : table.UpsertEntityAsync(
                new TableEntity(partition, row) { [Id] = member, [From] = Write(leave.From), [Until] = Write(leave.Until) }, TableUpdateMode.Replace, cancel));
    }

    public async Task RemoveAsync(StudyId study, SiteId site, StaffRoleId role, string member, CancellationToken cancel) =>
        await table.DeleteEntityAsync(Keys.Site(study, site), Keys.Staff(role, member), cancellationToken: cancel);

    public async Task<ImmutableArray<StaffMember>> ListAsync(StudyId study, SiteId site, CancellationToken cancel)
    {
        var rows = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Site(study, site)}"), cancellationToken: cancel)
            .ToListAsync(cancel);
        var leave = rows.Where(IsLeave).ToDictionary(row => row.Text(Id), row => new Leave(Date(row.Text(From)), Date(row.Text(Until))), StringComparer.Ordinal);
        return
        [
            .. rows.Where(row => !IsLeave(row)).Select(row => new StaffMember(
                row.Text(Id), study, site, RoleOf(row), row.Text(Address), PhoneNumber.Read(row.GetString(Phone)), leave.GetValueOrDefault(row.Text(Id)))),
        ];
    }

    public async Task<ImmutableArray<StaffMember>> OfAsync(StudyId study, SiteId site, StaffRoleId role, CancellationToken cancel) =>
        [.. (await ListAsync(study, site, cancel)).Where(member => member.Role == role)];

    private static bool IsLeave(TableEntity row) => row.RowKey.StartsWith(Keys.StaffLeavePrefix, StringComparison.Ordinal);

    /// <summary>Rows from before the column was kept say the role in their key only; what is escaped there was never a role.</summary>
    private static StaffRoleId RoleOf(TableEntity row) =>
        new(row.GetString(Role) ?? row.RowKey[..row.RowKey.IndexOf('~', StringComparison.Ordinal)]);

    private static string Write(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
