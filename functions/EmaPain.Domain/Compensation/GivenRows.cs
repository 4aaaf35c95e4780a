using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Compensation;

/// <summary>
/// Occasions in a row. Of each rule the versions are looked through from the earliest on, and what lies in a row that one of them gives
/// something for lies in no row of a later one, however long that asks for.
/// </summary>
/// <param name="newest">The person's version, with those before it.</param>
/// <param name="person">Whose occasions.</param>
internal sealed class GivenRows(StudyDefinition newest, Participation person)
{
    private readonly Dictionary<RuleId, HashSet<OccasionId>> given = [];

    /// <summary>The occasion that makes a row full is its cause; one that was not asked through no fault of the person is passed over.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="study">The version that it stands in.</param>
    /// <param name="occasions">Those that it is about.</param>
    public IEnumerable<Claim> Of(CompensationRule rule, StudyDefinition study, IEnumerable<Occasion> occasions)
    {
        var before = given.TryGetValue(rule.Id, out var known) ? known : given[rule.Id] = [];
        var row = new List<OccasionId>();
        foreach (var occasion in occasions.OrderBy(occasion => occasion.Planned).Where(occasion => !PaidOccasions.IsExcused(rule, study, occasion)))
        {
            row = PaidOccasions.Counts(rule, study, occasion) && !before.Contains(occasion.Id) ? [.. row, occasion.Id] : [];
            var isFull = row.Count == rule.InARow;
            yield return new Claim(rule, occasion.Id.Value, isFull ? rule.Cents : 0, PaidOccasions.DoneAt(rule, study, occasion));
            if (isFull)
            {
                before.UnionWith(ReferenceEquals(PayVersion.Of(newest, person, occasion.Id.Value), study) ? row : []);
                row = [];
            }
        }
    }
}
