using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>The alerts of a site that are not over.</summary>
public sealed class ListAlerts(StaffDoor door, StaffDesk desk)
{
    [Function(nameof(ListAlerts))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/sites/{site}/alerts")] HttpRequest request,
        string study, string site, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.AlertsAsync(new StudyId(study), new SiteId(site), who, cancel), cancel);
}
