using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Allocating;

/// <summary>Who gets an arm together, in which stratum, and whether it is time.</summary>
public static class AllocationUnits
{
    /// <summary>The unit's name: the ids of its people in order.</summary>
    public static string NameOf(IEnumerable<Participation> people) =>
        string.Join('~', people.Select(person => person.Key.Participant.Value).Order(StringComparer.Ordinal));

    /// <summary>The unit's stratum, by the site and factors of the person whose role the study names first.</summary>
    public static string StratumOf(StudyDefinition study, IReadOnlyCollection<Participation> people)
    {
        var plan = study.Allocation!;
        var first = people.MinBy(person => study.Roles.Index().First(role => role.Item.Id == person.Role).Index)!;
        IEnumerable<string> site = plan.Sites == SiteStrata.Own ? [first.Site.Value] : [];
        return string.Join('~', site.Concat(plan.Factors.Select(factor => first.FactorOf(factor.Id)!)));
    }

    /// <summary>What is still to be done before the unit may be allocated; nothing where it may.</summary>
    public static Refusal? Obstacle(StudyDefinition study, IReadOnlyCollection<Participation> people) =>
        people.Select(person => Obstacle(study, person)).FirstOrDefault(refusal => refusal is not null) ?? Factors(study, people);

    private static Refusal? Obstacle(StudyDefinition study, Participation person) =>
        person.EnrolledAt is null || person.Status is ParticipationStatus.Withdrawn or ParticipationStatus.Completed
            ? new Refusal("not-taking-part", $"{person.Key.Participant} does not take part; nobody of the unit can be allocated.")
        : Permissions.Missing(study, person) is [var missing, ..]
            ? new Refusal("no-consent", $"{person.Key.Participant} has not agreed to {missing.Kind} ({missing.Version ?? "any version"}). Record the consent first.")
        : Eligibility.Obstacle(study, person) is { } obstacle ? obstacle
        : Baseline(study, person) is { } open
            ? new Refusal("no-baseline", $"{person.Key.Participant} has not completed '{open}'. Allocation comes after it.")
        : null;

    private static OccasionId? Baseline(StudyDefinition study, Participation person) =>
        study.Allocation!.After
            .Where(id => OccasionPlanning.Find(study, id) is { } plan && OccasionPlanning.IsFor(plan, person))
            .Where(id => person.OccasionOf(id) is not { Status: OccasionStatus.Completed })
            .Select(id => (OccasionId?)id)
            .FirstOrDefault();

    private static Refusal? Factors(StudyDefinition study, IReadOnlyCollection<Participation> people)
    {
        var first = people.MinBy(person => study.Roles.Index().First(role => role.Item.Id == person.Role).Index)!;
        ImmutableArray<string> open = [.. study.Allocation!.Factors.Select(factor => factor.Id).Where(factor => first.FactorOf(factor) is null)];
        return open.IsEmpty
            ? null
            : new Refusal("no-stratum", $"Not recorded of {first.Key.Participant}: {string.Join(", ", open)}. Record each with 'stratum' first.");
    }
}
