using EmaPain.App.Payments;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Payments;

/// <summary>A person's statement of what was earned and paid.</summary>
public sealed class StatePayments(StaffDoor door, StatementDesk desk)
{
    [Function(nameof(StatePayments))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/participants/{id}/statement")] HttpRequest request,
        string study, string id, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.OfAsync(StaffDoor.Key(study, id), who, cancel), cancel);
}
