namespace EmaPain.Local.Cohort.Doors;

/// <summary>The staff endpoints of the app.</summary>
public interface IStaffDoor
{
    Task<StaffReply> CallAsync(StaffCall call, CancellationToken cancel);
}
