using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>The way into the trial: enrolment, allocation, activation.</summary>
internal static class Enrolling
{
    public static void Enrol(Deliberation d, StaffRecord.Enrolment enrolment)
    {
        if (d.State.EnrolledAt is not null)
        {
            d.Refuse("already-enrolled", $"{d.State.Key.Participant} is enrolled in {d.State.Key.Study} already.");
            return;
        }

        if (Mistake(d.Study, enrolment) is { } mistake)
        {
            d.Refuse("bad-enrolment", mistake);
            return;
        }

        var choices = d.Study.Choices;
        d.Record(new Happening.Enrolled(
            d.Now, enrolment.Role, enrolment.Site, enrolment.Language, enrolment.Zone, enrolment.Weekday ?? choices.Weekday,
            enrolment.Time ?? choices.Time, enrolment.StudyVersion, d.Input.Id.Value));
        d.Do(new Effect.RefreshParticipant());
    }

    public static void Allocate(Deliberation d, ArmId arm)
    {
        if (d.Study.Arms.All(known => known.Id != arm))
        {
            d.Refuse("no-such-arm", $"The study has no arm '{arm}'. It has: {string.Join(", ", d.Study.Arms.Select(known => known.Id))}.");
        }
        else if (d.State.Arm is not null)
        {
            d.Refuse("already-allocated", $"{d.State.Key.Participant} is allocated already; an allocation is not changed.");
        }
        else
        {
            d.Record(new Happening.Allocated(d.Now, arm));
        }
    }

    public static void Activate(Deliberation d)
    {
        if (d.State.ActivatedAt is not null)
        {
            d.Refuse("already-active", $"{d.State.Key.Participant} is activated already.");
        }
        else if (d.State.ConsentedAt is null)
        {
            d.Refuse("no-consent", $"{d.State.Key.Participant} has not consented to texts. Record the consent first.");
        }
        else if (d.Study.Arms.Count > 0 && d.State.Arm is null)
        {
            d.Refuse("not-allocated", $"{d.State.Key.Participant} has no arm. Record the allocation first.");
        }
        else
        {
            d.Record(new Happening.Activated(d.Now, d.Calendar.LocalAt(d.Now).Date));
            Scheduling.Record(d, OccasionPlanning.Plan(d.Study, d.State, d.Calendar));
        }
    }

    private static string? Mistake(StudyDefinition study, StaffRecord.Enrolment enrolment)
    {
        var choices = study.Choices;
        return study.Roles.All(role => role.Id != enrolment.Role)
            ? $"The study has no role '{enrolment.Role}'. It has: {string.Join(", ", study.Roles.Select(role => role.Id))}."
            : study.Sites.All(site => site.Id != enrolment.Site)
            ? $"The study has no site '{enrolment.Site}'. It has: {string.Join(", ", study.Sites.Select(site => site.Id))}."
            : !study.Languages.Contains(enrolment.Language)
            ? $"The study has no texts in '{enrolment.Language}'. It has: {string.Join(", ", study.Languages)}."
            : !ParticipantCalendar.IsZone(enrolment.Zone)
            ? $"'{enrolment.Zone}' is no time zone. Give an IANA name such as America/New_York."
            : enrolment.Time < choices.EarliestTime || enrolment.Time > choices.LatestTime
            ? $"The time of day has to lie between {choices.EarliestTime:HH:mm} and {choices.LatestTime:HH:mm}."
            : null;
    }
}
