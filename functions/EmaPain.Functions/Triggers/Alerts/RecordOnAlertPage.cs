using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>Takes what somebody who signed in on an alert's page did about it; audited.</summary>
public sealed class RecordOnAlertPage(AlertDoor door)
{
    [Function(nameof(RecordOnAlertPage))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "alert-record")] HttpRequest request, CancellationToken cancel) =>
        door.RecordAsync(request, cancel);
}
