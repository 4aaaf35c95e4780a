using Microsoft.AspNetCore.Http;

namespace EmaPain.App.Ports;

/// <summary>Who of the staff is calling.</summary>
public interface IStaffGuard
{
    Task<StaffCaller> WhoAsync(HttpRequest request, CancellationToken cancel);
}
