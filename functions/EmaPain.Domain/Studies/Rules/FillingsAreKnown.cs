using System.Text.RegularExpressions;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A text has the fillings in braces that it needs, and none that nobody fills in.</summary>
public sealed partial class FillingsAreKnown : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        StudyWordings.Of(study).SelectMany(wording => wording.ByLanguage.SelectMany(entry =>
            OfText(wording, entry.Value, JsonPointer.Below(wording.Place, entry.Key))));

    private static IEnumerable<StudyIssue> OfText(StudyWording wording, string text, string at)
    {
        foreach (var missing in wording.Required.Where(filling => !text.Contains(filling, StringComparison.Ordinal)))
        {
            yield return StudyIssue.Error(at, $"{missing} is missing; put it where it is to be filled in.");
        }

        List<string> known = [.. wording.Required, .. wording.Optional];
        foreach (var found in InBraces().Matches(text).Select(match => match.Value).Distinct().Except(known))
        {
            var remedy = known.Count == 0 ? "remove it" : $"use one of: {string.Join(" ", known)}";
            yield return StudyIssue.Error(at, $"Nothing is filled in here for {found}; {remedy}.");
        }
    }

    /// <summary>Whole fillings, and braces without their other half.</summary>
    [GeneratedRegex(@"\{[^{}]*\}|[{}]")]
    private static partial Regex InBraces();
}
