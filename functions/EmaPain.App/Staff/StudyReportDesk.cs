using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>The report of a study: counts that name nobody; whoever may not know the arm gets none of what would tell it.</summary>
public sealed class StudyReportDesk(IStudies studies, IResearchTables research, IAudit audit, TimeProvider time)
{
    public async Task<StaffAnswer> ShowAsync(StudyId study, StaffRequest request, CancellationToken cancel)
    {
        StaffAnswer answer = studies.Newest(study) is null
            ? StaffAnswers.NoStudy(study)
            : new StaffAnswer.Ok(new
            {
                study,
                At = time.Now(),
                Covers = request.IsUnblinded ? "all" : "what all arms have in common",
                AdverseEvents = Counts(await EventsAsync(study, request, cancel)),
                Compliance = await ComplianceAsync(study, request, cancel),
            });
        await audit.WriteAsync(answer.EntryOf(request, "show-report", $"{study}", time.Now()), cancel);
        return answer;
    }

    private async Task<IEnumerable<ReportedCompliance>> ComplianceAsync(StudyId study, StaffRequest request, CancellationToken cancel) => ComplianceReport.Of(
        [.. studies.All.Where(one => one.Id == study)],
        await research.CheckInsAsync(study, cancel).ToListAsync(cancel),
        request.IsUnblinded ? new Dictionary<ParticipantId, ArmId>(await research.ArmsAsync(study, cancel).ToListAsync(cancel)) : null);

    /// <summary>An event that is told apart by arm in one version of the study and not in another may stand in two tables.</summary>
    private async Task<ImmutableArray<CountedAdverseEvent>> EventsAsync(StudyId study, StaffRequest request, CancellationToken cancel)
    {
        var all = await research.AdverseEventsAsync(study, cancel).ToListAsync(cancel);
        var telling = all.Where(one => one.TellsTheArm).Select(one => (one.Participant, one.Event)).ToHashSet();
        return [.. all.Where(one => request.IsUnblinded || !telling.Contains((one.Participant, one.Event))).DistinctBy(one => (one.Participant, one.Event))];
    }

    /// <summary>No sum over sources: arms differ in contact, so an event that somebody was asked for weighs other than one that staff heard of.</summary>
    private static IEnumerable<object> Counts(ImmutableArray<CountedAdverseEvent> all) =>
        from source in Enum.GetValues<AdverseEventSource>()
        let events = all.Where(one => one.Source == Columns.Word(source)).ToList()
        select new
        {
            source,
            Events = events.Count,
            People = events.Select(one => one.Participant).Distinct().Count(),
            Serious = events.Count(one => one.Seriousness == Columns.Word(Seriousness.Serious)),
            NotSerious = events.Count(one => one.Seriousness == Columns.Word(Seriousness.NotSerious)),
            NotJudged = events.Count(one => one.Seriousness is null),
        };
}
