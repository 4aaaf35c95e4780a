using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>Shows the owner of an urgent alert the phone or the text; audited.</summary>
public sealed class RevealContact(AlertDoor door)
{
    [Function(nameof(RevealContact))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "alert-reveal")] HttpRequest request, CancellationToken cancel) =>
        door.RevealAsync(request, cancel);
}
