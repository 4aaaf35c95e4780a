using System.Collections.Immutable;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Comparing;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>
/// Moves a person to a later version of the study; the deliberation's study is that version. What was sent, answered or is over stays as it
/// is and is never sent again; what waits goes out as the later version says, and what that has before now is not due.
/// </summary>
internal static class Migrating
{
    public static void Migrate(Deliberation d, StaffRecord.Migration migration)
    {
        if ((Obstacle(d, migration) ?? Misfit(d)) is { } refusal)
        {
            d.Refuse(refusal.Code, refusal.Sentence);
            return;
        }

        d.Record(new Happening.Migrated(d.Now, migration.Version));
        if (d.State.ActivatedAt is null)
        {
            Consenting.Begin(d);
            return;
        }

        var waiting = d.State.Occasions.Where(Scheduling.IsWaiting).ToDictionary(occasion => occasion.Id);
        var settled = d.State.Occasions.RemoveAll(Scheduling.IsWaiting);
        var planned = OccasionPlanning.Plan(d.Study, d.State with { Occasions = settled }, d.Calendar)
            .Where(occasion => !IsSame(waiting.GetValueOrDefault(occasion.Id), occasion)).Select(occasion => NotBeforeNow(d, occasion)).ToImmutableArray();
        Scheduling.Record(d, planned);
        foreach (var lost in planned.Where(occasion => occasion.Status == OccasionStatus.Unsent && waiting.ContainsKey(occasion.Id)))
        {
            Crediting.LookAtUnasked(d, lost.Id);
        }

        Scheduling.ClearAfterLastSent(d);
    }

    private static bool IsSame(Occasion? before, Occasion after) =>
        before is not null && (before.PlannedLocal, before.Closes - before.Planned, before.LateUntil - before.Closes, before.Kind)
            == (after.PlannedLocal, after.Closes - after.Planned, after.LateUntil - after.Closes, after.Kind);

    /// <summary>What the move leaves no time for was taken from the person by us.</summary>
    private static Occasion NotBeforeNow(Deliberation d, Occasion occasion) =>
        ScheduleShifts.EndOfWaiting(occasion, d.Calendar) < d.Now || !Lateness.IsAhead(d.Study, occasion, d.Calendar, d.Now)
            ? occasion with { Status = OccasionStatus.Unsent, Reason = MissingReason.NotDue, InterruptedAt = occasion.Planned }
            : occasion;

    private static Refusal? Obstacle(Deliberation d, StaffRecord.Migration migration) =>
        d.Study.Version != migration.Version
            ? new("no-such-version", $"There is no version {migration.Version} of study {d.Study.Id}.")
            : migration.Version <= d.State.StudyVersion
            ? new("nothing-to-do", $"{d.State.Key.Participant} takes part in version {d.State.StudyVersion}; nobody goes back.")
            : d.State.WithdrawnSince is not null || d.State.CompletedAt is not null
            ? new("nothing-to-do", $"{d.State.Key.Participant} takes part no more: the data stay with version {d.State.StudyVersion}.")
            : null;

    /// <summary>What the later version lacks of what the person is or has.</summary>
    private static Refusal? Misfit(Deliberation d)
    {
        var (study, person) = (d.Study, d.State);
        var lacks = study.Roles.All(role => role.Id != person.Role) ? $"role '{person.Role}'"
            : study.Sites.All(site => site.Id != person.Site) ? $"site '{person.Site}'"
            : person.Arm is { } arm && study.Arms.All(known => known.Id != arm) ? $"arm '{arm}'"
            : !study.Languages.Contains(person.Language) ? $"language '{person.Language}'"
            : person.Occasions.Where(occasion => !Has(study, person, occasion)).Select(occasion => $"occasion '{occasion.Id}' as it was asked").FirstOrDefault();
        return lacks is null ? null : new("does-not-fit", $"Version {study.Version} lacks {lacks}, which {person.Key.Participant} has. Such a version is for new people.");
    }

    private static bool Has(StudyDefinition study, Participation person, Occasion occasion) =>
        OccasionPlanning.Find(study, occasion.Id) is { } plan
        && OccasionPlanning.IsFor(plan, person)
        && plan.Kind == occasion.Kind
        && (occasion.Invitation is null || plan.Survey is not null)
        && occasion.Asked.All(asked => plan.Steps.Any(step => step.Instrument == asked.Instrument))
        && occasion.Answers.All(answer => plan.Steps.Any(step => study.InstrumentOf(step.Instrument).Items.Any(item => item.Id == answer.Item)));
}
