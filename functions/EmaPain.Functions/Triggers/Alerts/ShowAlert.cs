using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>The page behind an alert link; looking acknowledges nothing.</summary>
public sealed class ShowAlert(AlertDoor door)
{
    [Function(nameof(ShowAlert))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "alerts")] HttpRequest request, CancellationToken cancel) =>
        door.ShowAsync(request, cancel);
}
