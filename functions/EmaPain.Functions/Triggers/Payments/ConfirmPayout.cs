using EmaPain.App.Payments;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>Takes in what whoever pays has reported.</summary>
public sealed class ConfirmPayout(StaffDoor door, PayoutDesk desk)
{
    [Function(nameof(ConfirmPayout))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/payouts/{payout}/report")] HttpRequest request,
        string study, string payout, CancellationToken cancel) =>
        door.EnterFileAsync(request, (text, who) => desk.ReportAsync(new StudyId(study), new PayoutId(payout), text, who, cancel), cancel);
}
