using System.Globalization;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>What comes before an arm is drawn or recorded.</summary>
internal static class Allocation
{
    private static readonly TimeSpan BeforeActivation = TimeSpan.FromMinutes(30);

    /// <param name="study">A study with an allocation.</param>
    /// <param name="person">Without arm, where the app draws it.</param>
    /// <param name="number">The person's number; strata follow from it.</param>
    /// <param name="arm">As it was drawn; none: not yet, or it is the statistician's.</param>
    public static PersonTruth Allocated(PublishedStudy study, PersonTruth person, int number, string? arm) => person with
    {
        Arm = study.DrawsArms ? arm : person.Arm,
        Partner = study.Allocation!.IsOfDyads ? string.Create(CultureInfo.InvariantCulture, $"q{number:000}") : null,
        RandomisedAt = person.ActivatedAt - BeforeActivation,
        Notes = [.. study.Allocation.Factors.Select((factor, place) => Stratum(person, factor, number >> place))],
    };

    private static StaffNote Stratum(PersonTruth person, PublishedFactor factor, int draw) =>
        new(person.EnrolledAt.AddMinutes(15), StaffEvent.StratumTold, factor.Id) { Value = factor.Values[draw % factor.Values.Count] };
}
