using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort;

/// <summary>Everything that the people of a cohort will do, drawn before the trial begins.</summary>
/// <param name="Study">The study as published.</param>
/// <param name="Seed">Same seed, same plan.</param>
/// <param name="Start">Midnight UTC of the first day.</param>
/// <param name="Truth">Staff, participants, and texts from phones that nobody enrolled.</param>
public sealed record CohortPlan(PublishedStudy Study, int Seed, DateTimeOffset Start, CohortTruth Truth)
{
    /// <summary>Draws a person anew with an arm.</summary>
    public required Func<PersonTruth, string, PersonTruth> InArm { get; init; }

    /// <summary>The same cohort once a person's arm is known.</summary>
    public CohortPlan WithArm(string participant, string arm) => this with
    {
        Truth = Truth with { Persons = [.. Truth.Persons.Select(person => person.Id == participant ? InArm(person, arm) : person)] },
    };
}
