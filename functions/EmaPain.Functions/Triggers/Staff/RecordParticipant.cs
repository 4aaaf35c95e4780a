using EmaPain.App.Staff;
using EmaPain.Domain.Participations;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Takes a record about a person.</summary>
public sealed class RecordParticipant(StaffDoor door, ParticipantDesk desk)
{
    [Function(nameof(RecordParticipant))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/participants/{id}/records")] HttpRequest request,
        string study, string id, CancellationToken cancel) =>
        door.EnterAsync<StaffRecord>(request, (record, who) => desk.RecordAsync(StaffDoor.Key(study, id), record, who, cancel), cancel);
}
