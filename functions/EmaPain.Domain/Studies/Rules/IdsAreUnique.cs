using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>No two scales, instruments, items, roles, arms, sites or rules of a kind share an id; upper and lower case do not tell them apart.</summary>
public sealed class IdsAreUnique : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        StudyIds.LowerCase(study).Concat(StudyIds.OfInstruments(study)).Concat(StudyIds.OfItems(study))
            .GroupBy(id => (id.Kind, id.Id.ToUpperInvariant()))
            .SelectMany(same => same.Skip(1).Select(id => StudyIssue.Error(id.Place, $"The {id.Kind} \"{id.Id}\" exists already; give this one another id.")));
}
