namespace EmaPain.Local.Cohort.Doors;

/// <summary>The table that only unblinded staff read.</summary>
public interface IArmDoor
{
    /// <summary>The arm that was drawn for a person; nothing where none was.</summary>
    Task<string?> ArmOfAsync(string participant, CancellationToken cancel);
}
