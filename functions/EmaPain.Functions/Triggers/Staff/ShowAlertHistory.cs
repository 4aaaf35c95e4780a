using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>What happened to an alert of a site, event by event.</summary>
public sealed class ShowAlertHistory(StaffDoor door, AlertHistoryDesk desk)
{
    [Function(nameof(ShowAlertHistory))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/sites/{site}/alerts/{alert}")] HttpRequest request,
        string study, string site, string alert, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ShowAsync(new StudyId(study), new SiteId(site), new AlertId(alert), who, cancel), cancel);
}
