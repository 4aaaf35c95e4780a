using System.Collections.Immutable;
using EmaPain.Domain.Json;
using EmaPain.Domain.Studies.Comparing.Rules;

namespace EmaPain.Domain.Studies.Comparing;

/// <summary>Two versions of a study.</summary>
public sealed record StudyEdit(StudyDefinition Old, StudyDefinition New)
{
    private static readonly ImmutableArray<IConsequenceRule> Rules =
    [
        new VersionsAreRaised(),
        new InstrumentsStayComparable(),
        new OccasionsKeepTheirIds(),
        new NobodyIsLeftBehind(),
        new SenderNumbersStay(),
        new AlertsReachSomebody(),
    ];

    /// <summary>Everything in which the versions differ.</summary>
    public ImmutableArray<StudyChange> Changes => StudyChanges.Between(Old, New);

    /// <summary>What the edit does that its author may not have meant.</summary>
    public ImmutableArray<Consequence> Consequences => [.. Rules.SelectMany(rule => rule.Of(this))];

    /// <summary>Whether two parts of the versions say the same.</summary>
    internal static bool AreSame<T>(T old, T next) => DomainJson.Write(old) == DomainJson.Write(next);

    /// <summary>The parts that are in both versions, by their ids.</summary>
    internal static IEnumerable<(T Old, T New)> Both<T, TId>(IEnumerable<T> old, IEnumerable<T> next, Func<T, TId> id) => old.Join(next, id, id, ValueTuple.Create);
}
