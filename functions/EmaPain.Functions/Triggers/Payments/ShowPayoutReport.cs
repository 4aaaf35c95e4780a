using EmaPain.App.Payments;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>What came of the last report on a payout.</summary>
public sealed class ShowPayoutReport(StaffDoor door, PayoutDesk desk)
{
    [Function(nameof(ShowPayoutReport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/payouts/{payout}/report")] HttpRequest request,
        string study, string payout, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ReportOfAsync(new StudyId(study), new PayoutId(payout), who, cancel), cancel);
}
