using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>What enrolling people would come to; changes nothing.</summary>
public sealed class CheckEnrolments(StaffDoor door, EnrolmentDesk desk)
{
    [Function(nameof(CheckEnrolments))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/enrolment-checks")] HttpRequest request,
        string study, CancellationToken cancel) =>
        door.EnterAsync<PeopleForm>(request, (form, who) => desk.CheckAsync(new StudyId(study), form, who, cancel), cancel);
}
