using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>The button of the page behind an alert link.</summary>
public sealed class AcknowledgeAlert(AlertDoor door)
{
    [Function(nameof(AcknowledgeAlert))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "alerts")] HttpRequest request, CancellationToken cancel) =>
        door.TakeOnAsync(request, cancel);
}
