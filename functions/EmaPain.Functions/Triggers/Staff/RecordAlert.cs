using EmaPain.App.Staff;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Records what staff did about an alert.</summary>
public sealed class RecordAlert(StaffDoor door, AlertRecordDesk desk)
{
    [Function(nameof(RecordAlert))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/sites/{site}/alerts/{alert}/records")] HttpRequest request,
        string study, string site, string alert, CancellationToken cancel) => door.EnterAsync<AlertRecord>(
            request, (record, who) => desk.RecordAsync(new StudyId(study), new SiteId(site), new AlertId(alert), record, who, cancel), cancel);
}
