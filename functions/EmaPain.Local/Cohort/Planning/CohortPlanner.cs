using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>Draws a cohort: its people, their staff, and a stranger who writes to the trial's number.</summary>
public static class CohortPlanner
{
    /// <summary>Phones are numbered with four digits.</summary>
    public const int MostPersons = 9000;

    private const int SmallCohort = 5;

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
        List<PersonTruth> people = [.. Enumerable.Range(1, persons).Select(planner.Plan)];
        List<PersonTruth> coaches = study.Peers is { } peers ? [.. new CoachPlanner(study, peers, seed, midnight, phoneArea).Plan(people)] : [];
        return new CohortPlan(
            study,
            seed,
            midnight,
            new CohortTruth([.. study.Sites.SelectMany(site => StaffOf(study, site))], [.. people, .. coaches]),
            persons > SmallCohort ? [StrangerAt(study, midnight, phoneArea)] : []);
    }

    /// <summary>Crisis alerts are taken on later than a second cry within minutes; others within the hour.</summary>
    private static IEnumerable<StaffTruth> StaffOf(PublishedStudy study, PublishedSite site) =>
    [
        Member(study, site, "clinician", TimeSpan.FromMinutes(60)),
        Member(study, site, "on-call", TimeSpan.FromMinutes(15)),
        Member(study, site, "coordinator", TimeSpan.FromMinutes(60)),
    ];

    private static StaffTruth Member(PublishedStudy study, PublishedSite site, string role, TimeSpan acknowledgesAfter) =>
        new($"{study.Id}-{site.Id}-{role}", site.Id, role, $"{role}@{site.Id}.{study.Id}.example", acknowledgesAfter);

    private static StrangerText StrangerAt(PublishedStudy study, DateTimeOffset midnight, string phoneArea) =>
        new(midnight.AddDays(8).AddHours(16), $"+1{phoneArea}5559999", study.Sites[0].SenderNumber, "Hi, is this the pharmacy?");
}
