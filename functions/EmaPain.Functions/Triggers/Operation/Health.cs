using EmaPain.App.Operation;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Operation;

/// <summary>Green with 200, red with 503, and which commit answers; names nobody.</summary>
public sealed class Health(HealthDesk desk)
{
    [Function(nameof(Health))]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancel)
    {
        var report = await desk.LookAsync(cancel);
        return Json.Body(
            new { status = report.IsGreen ? "green" : "red", commit = BuiltCommit.Value, report.Checks },
            report.IsGreen ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
