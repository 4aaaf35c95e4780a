using EmaPain.App.Telemetry;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Surveys;

/// <summary>REDCap's Data Entry Trigger: a form was saved.</summary>
public sealed class ReceiveRedcapTrigger(SurveyDoor door)
{
    [Function(nameof(ReceiveRedcapTrigger))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "surveys/redcap")] HttpRequest request, CancellationToken cancel) =>
        Trail.RunAsync(nameof(ReceiveRedcapTrigger), () => door.EnterRedcapAsync(request, cancel));
}
