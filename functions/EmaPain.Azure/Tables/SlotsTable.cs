using System.Globalization;
using Azure.Data.Tables;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.Azure.Tables;

/// <summary>
/// A unit's row names its stratum and is written first; a stratum's partition has a row for each place that is taken. Both are insert-only: of
/// two who take a place at the same time one finds it taken and looks again.
/// </summary>
public sealed class SlotsTable(TableClient table) : ISlots
{
    private const string Stratum = "Stratum";
    private const string Unit = "Unit";

    public async Task<Slot?> OfAsync(StudyId study, string unit, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Keys.AllocationUnit(study, unit), Keys.UnitRow, cancellationToken: cancel);
        return row.HasValue && row.Value!.Text(Stratum) is var stratum && await TakenAsync(study, stratum, cancel) is var taken && taken.IndexOf(unit) is >= 0 and var place
            ? new Slot(stratum, place)
            : null;
    }

    public async Task<Slot> TakeAsync(StudyId study, string stratum, string unit, CancellationToken cancel)
    {
        await table.AddOnceAsync(new TableEntity(Keys.AllocationUnit(study, unit), Keys.UnitRow) { [Stratum] = stratum }, cancel);
        TableEntity row = await table.GetEntityAsync<TableEntity>(Keys.AllocationUnit(study, unit), Keys.UnitRow, cancellationToken: cancel);
        stratum = row.Text(Stratum);
        while (true)
        {
            var taken = await TakenAsync(study, stratum, cancel);
            if (taken.IndexOf(unit) is >= 0 and var place)
            {
                return new Slot(stratum, place);
            }

            var next = new TableEntity(Keys.Stratum(study, stratum), Keys.Place(taken.Count)) { [Unit] = unit };
            await table.AddOnceAsync(next, cancel);
        }
    }

    /// <summary>The units by place; up to the first place that is free, if a page of the answer missed one that was just taken.</summary>
    private async Task<List<string>> TakenAsync(StudyId study, string stratum, CancellationToken cancel)
    {
        var units = new List<string>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Stratum(study, stratum)}"), cancellationToken: cancel))
        {
            if (int.Parse(row.RowKey, CultureInfo.InvariantCulture) != units.Count)
            {
                break;
            }

            units.Add(row.Text(Unit));
        }

        return units;
    }
}
