using EmaPain.App.Staff;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Enrols a person, with consent where it was given.</summary>
public sealed class EnrolParticipant(StaffDoor door, EnrolmentDesk desk)
{
    [Function(nameof(EnrolParticipant))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "studies/{study}/participants/{id}")] HttpRequest request,
        string study, string id, CancellationToken cancel) =>
        door.EnterAsync<EnrolmentForm>(request, (form, who) => desk.EnrolAsync(StaffDoor.Key(study, id), form, who, cancel), cancel);
}
