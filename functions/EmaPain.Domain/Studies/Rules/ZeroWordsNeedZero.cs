using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Words of absence stand for 0, so the scale has to begin at 0.</summary>
public sealed class ZeroWordsNeedZero : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Instruments.SelectMany((instrument, i) => instrument.Items
            .Select((item, j) => (item, Place: JsonPointer.To("instruments", i, "items", j, "zeroWords")))
            .Where(entry => entry.item.ZeroWords == ZeroWords.Absence && study.Scales.Any(scale => scale.Id == entry.item.Scale && scale.Minimum != 0))
            .Select(entry => StudyIssue.Error(entry.Place, $"Scale {entry.item.Scale} does not begin at 0; write \"digits\".")));
}
