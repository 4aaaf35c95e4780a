using System.Collections.Frozen;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>No item's name and no anchor, which people send back as an answer, is a word that stops or starts texts (facts/domain.md section 6).</summary>
public sealed class AnswersAreNoKeywords : IStudyRule
{
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
        [
            "STOP", "STOPALL", "STOP ALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "OPT OUT", "OPT-OUT", "REMOVE", "ARRET", "TD",
            "START", "UNSTOP", "HELP", "INFO",
        ],
        StringComparer.OrdinalIgnoreCase);

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        Names(study).Concat(Anchors(study))
            .Where(answer => Keywords.Contains(answer.Text.Trim().Trim('.', '!')))
            .Select(answer => StudyIssue.Error(answer.Place, $"\"{answer.Text}\" is a word that stops or starts texts; whoever sends it as an answer would be misread, choose another."));

    private static IEnumerable<(string Text, string Place)> Names(StudyDefinition study) =>
        from instrument in study.Instruments.Select((value, place) => (value, place))
        from item in instrument.value.Items.Select((value, place) => (value, place))
        from names in item.value.Names
        from name in names.Value.Select((value, place) => (value, place))
        select (name.value, JsonPointer.To("instruments", instrument.place, "items", item.place, "names", names.Key, name.place));

    private static IEnumerable<(string Text, string Place)> Anchors(StudyDefinition study) =>
        from scale in study.Scales.Select((value, place) => (value, place))
        from anchor in new[] { ("minimumAnchor", scale.value.MinimumAnchor), ("maximumAnchor", scale.value.MaximumAnchor) }
        from entry in anchor.Item2
        select (entry.Value, JsonPointer.To("scales", scale.place, anchor.Item1, entry.Key));
}
