using EmaPain.App.Staff;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Erases who somebody is.</summary>
public sealed class EraseParticipant(StaffDoor door, ParticipantDesk desk)
{
    [Function(nameof(EraseParticipant))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "studies/{study}/participants/{id}")] HttpRequest request,
        string study, string id, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.EraseAsync(StaffDoor.Key(study, id), who, cancel), cancel);
}
