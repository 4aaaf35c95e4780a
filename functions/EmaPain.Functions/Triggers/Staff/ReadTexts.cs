using EmaPain.App.Staff;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>What a participant texted on one day.</summary>
public sealed class ReadTexts(StaffDoor door, TextDesk desk)
{
    [Function(nameof(ReadTexts))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/participants/{id}/texts/{date}")] HttpRequest request,
        string study, string id, string date, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ReadAsync(StaffDoor.Key(study, id), date, who, cancel), cancel);
}
