using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>An institution has each threshold of a year once, and warns, collects and reports at sums that do not fall.</summary>
public sealed class PayThresholdsAscend : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var thresholds = study.Compensation.Thresholds;
        for (var place = 0; place < thresholds.Count; place++)
        {
            var fault = thresholds.Take(place).Where(other => Meet(other, thresholds[place]))
                .Select(other => Fault(other, thresholds[place])).FirstOrDefault(sentence => sentence is not null);
            if (fault is not null)
            {
                yield return StudyIssue.Error(JsonPointer.To("compensation", "thresholds", place), fault);
            }
        }
    }

    private static string? Fault(PayThreshold one, PayThreshold other) =>
        one.Action == other.Action ? $"\"{one.Action}\" is set before for the same year and site; remove one."
        : one.Action < other.Action != one.Cents <= other.Cents ? "Warning comes first, then collecting, then reporting; put the sums in that order."
        : null;

    private static bool Meet(PayThreshold one, PayThreshold other) =>
        (one.Year is null || other.Year is null || one.Year == other.Year)
        && (one.Sites.Count == 0 || other.Sites.Count == 0 || one.Sites.Intersect(other.Sites).Any());
}
