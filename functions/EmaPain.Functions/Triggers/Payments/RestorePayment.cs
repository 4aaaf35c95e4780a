using EmaPain.App.Payments;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>Takes back that one payment failed.</summary>
public sealed class RestorePayment(StaffDoor door, PayoutDesk desk)
{
    [Function(nameof(RestorePayment))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "studies/{study}/payouts/{payout}/participants/{id}/failed")] HttpRequest request,
        string study, string payout, string id, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.RestoreAsync(new StudyId(study), new PayoutId(payout), new ParticipantId(id), who, cancel), cancel);
}
