using EmaPain.App.Payments;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>Records that one payment failed or came back.</summary>
public sealed class FailPayment(StaffDoor door, PayoutDesk desk)
{
    [Function(nameof(FailPayment))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/payouts/{payout}/participants/{id}/failed")] HttpRequest request,
        string study, string payout, string id, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.FailAsync(new StudyId(study), new PayoutId(payout), new ParticipantId(id), who, cancel), cancel);
}
