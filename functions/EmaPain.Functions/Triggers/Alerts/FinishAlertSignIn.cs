using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>Where a sign-in on an alert's page ends, whichever way people sign in.</summary>
public sealed class FinishAlertSignIn(AlertDoor door)
{
    [Function(nameof(FinishAlertSignIn))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "alert-sign-in")] HttpRequest request, CancellationToken cancel) =>
        door.EndSignInAsync(request, cancel);
}
