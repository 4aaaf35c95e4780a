using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>Draws a cohort: its people, their staff, and strangers who write to the trial's numbers.</summary>
public static class CohortPlanner
{
    /// <summary>Phones are numbered with four digits.</summary>
    public const int MostPersons = 9000;

    private const int SmallCohort = 5;
    private const string Cry = "I want to kill myself";

    /// <param name="study">The study as published.</param>
    /// <param name="persons">How many participants of the study's first role, 1 to <see cref="MostPersons"/>.</param>
    /// <param name="seed">Same seed, same cohort.</param>
    /// <param name="start">The first day; its time of day is dropped.</param>
    /// <param name="phoneArea">Three digits; different ones for studies that are played together.</param>
    public static CohortPlan Plan(PublishedStudy study, int persons, int seed, DateTimeOffset start, string phoneArea = "701")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(persons);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(persons, MostPersons);
        var midnight = new DateTimeOffset(start.UtcDateTime.Date, TimeSpan.Zero);
        var planner = new PersonPlanner(study, seed, midnight, phoneArea);
        List<PersonTruth> people = [.. Enumerable.Range(1, persons).Select(number => planner.Plan(number))];
        List<PersonTruth> partners = study.Allocation is { IsOfDyads: true } ? people.ConvertAll(person => planner.PlanPartner(person)) : [];
        List<PersonTruth> coaches = study.Peers is { } peers ? [.. new CoachPlanner(study, peers, seed, midnight, phoneArea).Plan(people)] : [];
        var weeks = new Weeks(TrialCalendar.Of(study, people[0]));
        var crying = people.ElementAtOrDefault(Cast.PlaceOf(Character.CriesBeforePrompt));
        return new CohortPlan(
            study,
            seed,
            midnight,
            new CohortTruth([.. study.Sites.SelectMany((site, place) => new Staffing(study, site, place, weeks, crying?.Site == site.Id ? crying.OwnTexts[0].At : null, phoneArea).All)], [.. people, .. partners, .. coaches])
            {
                Strangers = persons > SmallCohort ? StrangersAt(study, midnight, phoneArea) : [],
            })
        {
            InArm = planner.InArm,
        };
    }

    private static StrangerTruth[] StrangersAt(PublishedStudy study, DateTimeOffset midnight, string phoneArea) =>
    [
        new(midnight.AddDays(8).AddHours(16), $"+1{phoneArea}5559999", study.Sites[0].SenderNumber, Meaning.Chatter, "Hi, is this the pharmacy?"),
        new(midnight.AddDays(10).AddHours(16), $"+1{phoneArea}5559998", study.Sites[^1].SenderNumber, Meaning.Crisis, Cry),
        new(midnight.AddDays(15).AddHours(16), $"+1{phoneArea}5559997", study.Sites[0].SenderNumber, Meaning.Crisis, Cry) { IsGarbled = true },
    ];
}
