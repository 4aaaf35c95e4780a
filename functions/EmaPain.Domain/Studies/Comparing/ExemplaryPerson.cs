using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using NodaTime;

namespace EmaPain.Domain.Studies.Comparing;

/// <summary>Somebody who takes part as the study plans it, by whom an edit is shown.</summary>
public sealed record ExemplaryPerson(RoleId Role, ArmId? Arm)
{
    /// <summary>The group begins with the person, and meets as long as those of the published trials (facts/domain.md section 4).</summary>
    private const int WeeksOfSessions = 8;

    /// <summary>One of each role and arm of a study.</summary>
    public static IEnumerable<ExemplaryPerson> Of(StudyDefinition study) =>
        from role in study.Roles
        from arm in study.Arms.Select(arm => (ArmId?)arm.Id).DefaultIfEmpty()
        select new ExemplaryPerson(role.Id, arm);

    /// <summary>The person in progress: everything that was due before <paramref name="now"/> was sent.</summary>
    /// <param name="study">The version that the person takes part in; weekday and time are its own.</param>
    /// <param name="zone">Time zone (IANA).</param>
    /// <param name="activation">The instant of activation.</param>
    /// <param name="now">Until when the participation has gone on.</param>
    public Participation InProgress(StudyDefinition study, string zone, Instant activation, Instant now)
    {
        var calendar = ParticipantCalendar.Of(zone, study.TextingHours);
        var day0 = calendar.LocalAt(activation).Date;
        var person = Participation.New(new ParticipationKey(study.Id, new ParticipantId("example"))) with
        {
            StudyVersion = study.Version, Role = Role, Arm = Arm, Zones = [new ZoneSince(zone, activation)],
            Weekday = study.Choices.Weekday, TimeOfDay = study.Choices.Time,
            EnrolledAt = activation, ConsentedAt = activation, AllocatedAt = activation, ActivatedAt = activation, Day0 = day0,
            FirstSession = day0, LastSession = day0.PlusWeeks(WeeksOfSessions),
        };
        return person with
        {
            Occasions =
            [
                .. OccasionPlanning.Plan(study, person, calendar)
                    .Select(occasion => ScheduleShifts.EndOfWaiting(occasion, calendar) < now ? occasion with { Status = OccasionStatus.Closed } : occasion),
            ],
        };
    }
}
