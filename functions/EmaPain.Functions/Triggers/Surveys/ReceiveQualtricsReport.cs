using EmaPain.App.Telemetry;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Surveys;

/// <summary>A Qualtrics workflow: a survey was finished.</summary>
public sealed class ReceiveQualtricsReport(SurveyDoor door)
{
    [Function(nameof(ReceiveQualtricsReport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "surveys/qualtrics")] HttpRequest request, CancellationToken cancel) =>
        Trail.RunAsync(nameof(ReceiveQualtricsReport), () => door.EnterQualtricsAsync(request, cancel));
}
