using System.Collections;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A study has at least one language, scale, instrument, role, site and occasion, and an instrument at least one item.</summary>
public sealed class ListsAreNotEmpty : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        IEnumerable<(string Place, ICollection List)> lists =
        [
            ("/languages", study.Languages.ToArray()),
            ("/scales", study.Scales.ToArray()),
            ("/instruments", study.Instruments.ToArray()),
            ("/roles", study.Roles.ToArray()),
            ("/sites", study.Sites.ToArray()),
            ("/occasions", study.Occasions.ToArray()),
            .. study.Instruments.Select((instrument, i) => (JsonPointer.To("instruments", i, "items"), (ICollection)instrument.Items.ToArray())),
        ];
        return lists.Where(list => list.List.Count == 0)
            .Select(list => StudyIssue.Error(list.Place, "This list is empty; it needs at least one entry."));
    }
}
