using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>What staff record about a character: visits, interviews, and what follows from the person's own texts.</summary>
internal static class Notes
{
    private const int InterviewedInterval = 3;

    /// <param name="character">Whose.</param>
    /// <param name="weeks">The person's occasions.</param>
    /// <param name="person">The person, with the notes so far.</param>
    /// <param name="number">The person's number.</param>
    /// <param name="study">The study; contacts that peer coaches complete are no visits.</param>
    /// <param name="draws">Of this person.</param>
    public static IReadOnlyList<StaffNote> Of(Character character, Weeks weeks, PersonTruth person, int number, PublishedStudy study, Draws draws)
    {
        if (person.ActivatedAt is null)
        {
            return person.Notes;
        }

        var visits = weeks.All.Where(due => !due.Plan.IsAsked && due.Plan.Id != study.Peers?.Contacts).ToList();
        var notes = person.Notes
            .Concat(Visits(character, [.. visits.Where(visit => !visit.Plan.IsContact)], person, study, draws))
            .Concat(Meetings(visits.Where(visit => visit.Plan.IsContact), draws))
            .Concat(Care(character, weeks)).ToList();
        if (character == Character.Diligent || number % InterviewedInterval == 0)
        {
            notes.Add(new StaffNote(weeks.At(8).AddDays(3).AddMinutes(3), StaffEvent.InterviewCompleted));
        }

        var end = notes.Find(note => note.Event == StaffEvent.Withdrawal)?.At ?? DateTimeOffset.MaxValue;
        return [.. notes.Where(note => note.At <= end).OrderBy(note => note.At)];
    }

    /// <summary>The visits of the other person of a dyad.</summary>
    public static IReadOnlyList<StaffNote> OfPartner(Weeks weeks, PersonTruth person, PublishedStudy study, Draws draws) =>
        [.. Visits(Character.Ordinary, [.. weeks.All.Where(due => !due.Plan.IsAsked && !due.Plan.IsContact)], person, study, draws).OrderBy(note => note.At)];

    /// <summary>At minutes of their own: were a visit recorded in the very instant of a text, nobody could say which of the two comes first.</summary>
    private static IEnumerable<StaffNote> Visits(Character character, List<DueOccasion> visits, PersonTruth person, PublishedStudy study, Draws draws)
    {
        foreach (var visit in visits.Where(visit => person.Surveys.All(answered => answered.Occasion != visit.Id)))
        {
            var at = visit.Plan.IsOnce ? person.EnrolledAt.AddMinutes(13)
                : character == Character.LateToVisits ? visit.Closes.AddDays(1).AddMinutes(3)
                : visit.Planned.AddDays(1).AddMinutes(13);
            var isMissed = study.Allocation?.After.Contains(visit.Id) == true ? false
                : character == Character.LateToVisits ? visit == visits[^1]
                : character is not (Character.Diligent or Character.Worsens) && draws.OneIn(10);
            if (!isMissed)
            {
                yield return new StaffNote(at, StaffEvent.AssessmentCompleted, visit.Id);
            }
        }
    }

    /// <summary>Most come; of some nobody records anything.</summary>
    private static IEnumerable<StaffNote> Meetings(IEnumerable<DueOccasion> contacts, Draws draws)
    {
        foreach (var contact in contacts)
        {
            var what = draws.Between(1, 10);
            if (what > 1)
            {
                yield return new StaffNote(contact.Planned.AddMinutes(133), what > 3 ? StaffEvent.Attended : StaffEvent.NotAttended, contact.Id);
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
