using Azure.Data.Tables;

namespace EmaPain.Local.Cohort.Doors;

/// <summary>Reads table Allocation of the research account.</summary>
public sealed class ArmDoor(TableServiceClient research, string study) : IArmDoor
{
    public async Task<string?> ArmOfAsync(string participant, CancellationToken cancel)
    {
        var row = await research.GetTableClient("Allocation").GetEntityIfExistsAsync<TableEntity>($"{study}~{participant}", "allocation", cancellationToken: cancel);
        return row.HasValue ? row.Value!.GetString("Arm") : null;
    }
}
