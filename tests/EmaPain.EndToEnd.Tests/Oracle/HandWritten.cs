using EmaPain.Oracle;
using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.EndToEnd.Tests.Oracle;

/// <summary>A truth written by hand: a veteran in New York who is activated on a Monday at 10:00 and asked on Mondays at 10:00.</summary>
internal static class HandWritten
{
    public static readonly string[] Asked =
        ["baseline", "week-1", "week-2", "week-3", "week-4", "week-5", "week-6", "week-7", "week-8", "week-16"];

    /// <summary>10:00 in New York, in winter.</summary>
    public static DateTimeOffset Activation { get; } = new(2026, 1, 26, 15, 0, 0, TimeSpan.Zero);

    public static PersonTruth Veteran { get; } = new()
    {
        Id = "p001", Phone = "+17015550001", Site = "south", Role = "veteran", Arm = "wait-list", Language = "en", Zone = "America/New_York",
        Weekday = "monday", Time = "10:00", EnrolledAt = Activation.AddHours(-1), ActivatedAt = Activation,
    };

    public static StaffTruth[] Staff { get; } =
    [
        new("c", "south", "clinician", "clinician@example.org", TimeSpan.FromHours(1)),
        new("o", "south", "on-call", "on-call@example.org", TimeSpan.Zero),
        new("n", "north", "clinician", "elsewhere@example.org", TimeSpan.Zero),
    ];

    public static ExpectedPerson Foretell(PersonTruth person, PublishedStudy? study = null) =>
        TrialOracle.Foretell(study ?? Studies.MissionReconnect, person, Staff);

    /// <summary>Pain, stress and tension in one text, ten minutes after the prompt unless said otherwise.</summary>
    public static Dialogue Answers(string occasion, int pain, int stress = 2, int tension = 2, TimeSpan? delay = null) => new(
        occasion,
        "PST",
        [new Turn(
            Cue.Prompt,
            delay ?? TimeSpan.FromMinutes(10),
            [new SpokenValue("PST.pain", pain), new SpokenValue("PST.stress", stress), new SpokenValue("PST.tension", tension)],
            $"{pain} {stress} {tension}")]);

    /// <summary>All four assessments, each a day after it is due.</summary>
    public static IReadOnlyList<StaffNote> AllVisits() =>
    [
        .. TrialCalendar.Of(Studies.MissionReconnect, Veteran).Where(due => !due.Plan.IsAsked)
            .Select(due => new StaffNote(due.Planned.AddDays(1), StaffEvent.AssessmentCompleted, due.Id)),
    ];
}
