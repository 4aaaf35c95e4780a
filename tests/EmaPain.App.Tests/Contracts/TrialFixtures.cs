using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Contracts;

/// <summary>People, instants and decisions that contracts are tried with; decisions are built by hand from what happened.</summary>
internal static class TrialFixtures
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 15, 0);
    public static readonly ParticipationKey Ann = new(new StudyId("weekly-pst-peg"), new ParticipantId("ann"));
    public static readonly ParticipationKey Bob = new(new StudyId("weekly-pst-peg"), new ParticipantId("bob"));
    public static readonly StudyId Study = new("weekly-pst-peg");
    public static readonly SiteId Minneapolis = new("minneapolis");

    public static Happening Enrolled { get; } = new Happening.Enrolled(
        Monday, new RoleId("veteran"), Minneapolis, "en", "America/Chicago", IsoDayOfWeek.Monday, new LocalTime(10, 0), 1);

    public static Decision Decide(this LoadedParticipation before, IEnumerable<Happening> happenings, params ReadOnlySpan<Effect> effects)
    {
        ImmutableArray<Happening> happened = [.. happenings];
        return new Decision(happened.Aggregate(before.Participation, History.After), happened, [.. effects]);
    }

    public static Effect.SendText Text(string id, string text = "Pain, 0 to 10?") =>
        new(new EffectId(id), text, Purpose.Prompt, new OccasionId("week-1"), Monday, Monday + Duration.FromHours(12));

    public static IEnumerable<Happening> Courtesies(int count) =>
        Enumerable.Range(0, count).Select(number => new Happening.CourtesySent(Monday + Duration.FromHours(2 * number)));

    public static InputId Input(string id) => new(id);
}
