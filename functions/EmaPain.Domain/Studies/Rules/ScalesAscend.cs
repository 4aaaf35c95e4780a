using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A scale's minimum is 0 or more and lies below its maximum, which has at most three digits so that answers stay readable.</summary>
public sealed class ScalesAscend : IStudyRule
{
    internal const int Highest = 999;

    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        for (var place = 0; place < study.Scales.Count; place++)
        {
            var scale = study.Scales[place];
            if (scale.Minimum < 0)
            {
                yield return StudyIssue.Error(JsonPointer.To("scales", place, "minimum"), $"{scale.Minimum} is below 0, which nobody can text safely; write 0 or more.");
            }

            if (scale.Maximum <= scale.Minimum || scale.Maximum > Highest)
            {
                yield return StudyIssue.Error(JsonPointer.To("scales", place, "maximum"), $"{scale.Maximum} has to be above the minimum {scale.Minimum} and at most {Highest}; correct one of them.");
            }
        }
    }
}
