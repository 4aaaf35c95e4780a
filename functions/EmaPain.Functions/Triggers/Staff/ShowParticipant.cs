using EmaPain.App.Staff;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Where a person stands.</summary>
public sealed class ShowParticipant(StaffDoor door, ParticipantDesk desk)
{
    [Function(nameof(ShowParticipant))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/participants/{id}")] HttpRequest request,
        string study, string id, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ShowAsync(StaffDoor.Key(study, id), who, cancel), cancel);
}
