using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Enrols a list of people; the same list again does nothing twice.</summary>
public sealed class EnrolPeople(StaffDoor door, EnrolmentDesk desk)
{
    [Function(nameof(EnrolPeople))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/enrolments")] HttpRequest request,
        string study, CancellationToken cancel) =>
        door.EnterAsync<PeopleForm>(request, (form, who) => desk.EnrolAllAsync(new StudyId(study), form, who, cancel), cancel);
}
