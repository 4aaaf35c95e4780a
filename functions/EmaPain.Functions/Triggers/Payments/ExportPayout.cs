using EmaPain.App.Payments;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>Hands out a payout as a file; by somebody else than who approved it.</summary>
public sealed class ExportPayout(StaffDoor door, PayoutExport desk)
{
    [Function(nameof(ExportPayout))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/payouts/{payout}/export")] HttpRequest request,
        string study, string payout, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ExportAsync(new StudyId(study), new PayoutId(payout), who, cancel), cancel);
}
