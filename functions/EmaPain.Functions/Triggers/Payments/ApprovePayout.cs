using EmaPain.App.Payments;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>Puts what everybody of a study is owed into a payout.</summary>
public sealed class ApprovePayout(StaffDoor door, PayoutDesk desk)
{
    [Function(nameof(ApprovePayout))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/payouts")] HttpRequest request,
        string study, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ApproveAsync(new StudyId(study), who, cancel), cancel);
}
