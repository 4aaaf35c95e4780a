using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Compensation;

/// <summary>A pay rule that holds for a person, with the version of the study that it stands in.</summary>
internal sealed record RuleInForce(StudyDefinition Study, CompensationRule Rule)
{
    /// <summary>Those of every version that the person may be paid by, the earliest first.</summary>
    public static IEnumerable<RuleInForce> All(StudyDefinition study, Participation person) =>
        PayVersion.All(study, person).SelectMany(version => Of(version, person));

    /// <summary>Those that pay for a cause.</summary>
    public static IEnumerable<RuleInForce> For(StudyDefinition study, Participation person, string cause) => Of(PayVersion.Of(study, person, cause), person);

    /// <summary>Whether an occasion counts for it.</summary>
    public bool IsAbout(OccasionId occasion) => PaidOccasions.Of(Study, Rule).Contains(occasion);

    /// <summary>Whether what it asks of an occasion was done, in part at least.</summary>
    public bool IsDone(Occasion occasion) => PaidOccasions.Share(Rule, Study, occasion).Done > 0;

    /// <summary>Whether the person did not do what it asks of an occasion for a reason that is not the person's.</summary>
    public bool IsExcused(Occasion occasion) => PaidOccasions.IsExcused(Rule, Study, occasion);

    private static IEnumerable<RuleInForce> Of(StudyDefinition version, Participation person) =>
        version.Compensation.Rules.Where(rule => person.IsAmong(rule.Roles, rule.Arms)).Select(rule => new RuleInForce(version, rule));
}
