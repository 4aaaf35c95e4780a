using EmaPain.App.Payments;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>What a study owes, and its payouts.</summary>
public sealed class ListPayouts(StaffDoor door, PayoutDesk desk)
{
    [Function(nameof(ListPayouts))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/payouts")] HttpRequest request,
        string study, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ListAsync(new StudyId(study), who, cancel), cancel);
}
