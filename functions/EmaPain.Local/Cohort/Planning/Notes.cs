using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>What staff record about a character: visits, interviews, and what follows from the person's own texts.</summary>
internal static class Notes
{
    private const int InterviewedInterval = 3;

    public static IReadOnlyList<StaffNote> Of(Character character, Weeks weeks, PersonTruth person, int number, Draws draws)
    {
        var notes = Visits(character, weeks, person, draws).Concat(Care(character, weeks)).ToList();
        if (character == Character.Diligent || number % InterviewedInterval == 0)
        {
            notes.Add(new StaffNote(weeks.At(8).AddDays(3), StaffEvent.InterviewCompleted));
        }

        var end = notes.Find(note => note.Event == StaffEvent.Withdrawal)?.At ?? DateTimeOffset.MaxValue;
        return [.. notes.Where(note => note.At <= end).OrderBy(note => note.At)];
    }

    private static IEnumerable<StaffNote> Visits(Character character, Weeks weeks, PersonTruth person, Draws draws)
    {
        foreach (var visit in weeks.All.Where(due => !due.Plan.IsAsked))
        {
            var at = visit.Plan.Weeks.Count == 0 ? person.EnrolledAt.AddMinutes(10)
                : character == Character.LateToVisits ? visit.Closes.AddDays(1)
                : visit.Planned.AddDays(1).AddMinutes(10);
            var isMissed = character == Character.LateToVisits ? visit == weeks.All.Last(due => !due.Plan.IsAsked)
                : character is not (Character.Diligent or Character.Worsens) && draws.OneIn(10);
            if (!isMissed)
            {
                yield return new StaffNote(at, StaffEvent.AssessmentCompleted, visit.Id);
            }
        }
    }

    /// <summary>Never at a minute at which a prompt is planned: the person is either free then or not.</summary>
    private static IEnumerable<StaffNote> Care(Character character, Weeks weeks) => character switch
    {
        Character.CriesForHelp => [Clears(weeks.At(3).AddDays(3).AddMinutes(10))],
        Character.CriesTwice => [Clears(weeks.At(2).AddDays(1).AddHours(8).AddMinutes(10))],
        Character.CriesBeforePrompt => [Clears(weeks.At(4).AddHours(3).AddMinutes(10))],
        Character.HeldLong => [Clears(weeks.At(6).AddHours(-3).AddMinutes(10))],
        Character.WrongNumber => [new StaffNote(weeks.At(2).AddDays(1).AddMinutes(10), StaffEvent.Resume)],
        Character.Withdraws => [new StaffNote(weeks.At(4).AddDays(2).AddMinutes(10), StaffEvent.Withdrawal)],
        Character.Paused =>
        [
            new StaffNote(weeks.At(3).AddDays(-1).AddMinutes(10), StaffEvent.Pause),
            new StaffNote(weeks.At(3).AddDays(3).AddMinutes(10), StaffEvent.Resume),
            new StaffNote(weeks.At(5).AddDays(-1).AddMinutes(10), StaffEvent.Pause),
            new StaffNote(weeks.At(6).AddHours(-4).AddMinutes(10), StaffEvent.Resume),
        ],
        _ => [],
    };

    private static StaffNote Clears(DateTimeOffset at) => new(at, StaffEvent.HoldCleared);
}
