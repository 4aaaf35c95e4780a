using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>Sends the browser of somebody who looks at an alert to where staff sign in.</summary>
public sealed class BeginAlertSignIn(AlertDoor door)
{
    [Function(nameof(BeginAlertSignIn))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "alert-sign-in")] HttpRequest request) => door.BeginSignIn(request);
}
