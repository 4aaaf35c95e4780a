using EmaPain.App.Staff;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Lets a message that failed for good run again.</summary>
public sealed class ReplayDeadLetter(StaffDoor door, DeadLetterDesk desk)
{
    [Function(nameof(ReplayDeadLetter))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dead-letters/{queue}/{id}/replay")] HttpRequest request,
        string queue, string id, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ReplayAsync(queue, id, who, cancel), cancel);
}
