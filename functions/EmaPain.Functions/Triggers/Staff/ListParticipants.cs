using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>The participants of a site.</summary>
public sealed class ListParticipants(StaffDoor door, StaffDesk desk)
{
    [Function(nameof(ListParticipants))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/sites/{site}/participants")] HttpRequest request,
        string study, string site, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ParticipantsAsync(new StudyId(study), new SiteId(site), who, cancel), cancel);
}
