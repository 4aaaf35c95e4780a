using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>The report of a study.</summary>
public sealed class ShowStudyReport(StaffDoor door, StudyReportDesk desk)
{
    [Function(nameof(ShowStudyReport))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/report")] HttpRequest request, string study, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ShowAsync(new StudyId(study), who, cancel), cancel);
}
