namespace EmaPain.App.Ports;

/// <summary>Who of the staff is calling.</summary>
public interface IStaffGuard
{
    Task<StaffCaller> WhoAsync(Credentials credentials, CancellationToken cancel);
}
