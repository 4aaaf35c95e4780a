using EmaPain.App.Staff;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Puts a member of staff on a site's list.</summary>
public sealed class PutStaff(StaffDoor door, StaffDesk desk)
{
    [Function(nameof(PutStaff))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "staff/{id}")] HttpRequest request, string id, CancellationToken cancel) =>
        door.EnterAsync<StaffForm>(request, (form, who) => desk.PutAsync(id, form, who, cancel), cancel);
}
