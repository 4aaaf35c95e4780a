using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Changes name, address and emergency contact of a person whose study keeps them.</summary>
public sealed class PutContactDetails(StaffDoor door, DetailsKeeping keeping)
{
    [Function(nameof(PutContactDetails))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "studies/{study}/participants/{id}/contact-details")] HttpRequest request,
        string study, string id, CancellationToken cancel) =>
        door.EnterAsync<ContactDetails>(request, (newer, who) => keeping.ChangeAsync(StaffDoor.Key(study, id), newer, who, cancel), cancel);
}
