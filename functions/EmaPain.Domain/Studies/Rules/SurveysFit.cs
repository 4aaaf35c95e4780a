using System.Collections.Frozen;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A linked survey makes an assessment, by https with its opaque id, and names REDCap's instrument where it is REDCap's.</summary>
public sealed class SurveysFit : IStudyRule
{
    /// <summary>Carriers block the links of public shorteners (facts/azure.md section 1), and whoever runs them sees every id.</summary>
    private static readonly FrozenSet<string> Shorteners = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "v.gd", "buff.ly", "rb.gy", "cutt.ly", "lnkd.in", "rebrand.ly", "shorturl.at", "t.ly", "tiny.cc", "bl.ink", "s.id");

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Occasions.SelectMany((plan, place) => plan.Survey is { } survey ? Of(plan, survey, place) : []);

    private static IEnumerable<StudyIssue> Of(OccasionPlan plan, LinkedSurvey survey, int place)
    {
        if (plan.Kind != OccasionKind.Assessment)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "survey"), "Questions by text are asked here; make the survey an occasion of kind \"assessment\".");
        }

        if (!survey.Link.StartsWith("https://", StringComparison.Ordinal) || !survey.Link.Contains(Filling.Survey, StringComparison.Ordinal)
            || !Uri.IsWellFormedUriString(survey.Link.Replace(Filling.Survey, "0", StringComparison.Ordinal).Replace(Filling.Role, "0", StringComparison.Ordinal), UriKind.Absolute))
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "survey", "link"), $"Write a link with https:// and {Filling.Survey} where the id of the invitation goes.");
        }

        if (Uri.TryCreate(survey.Link, UriKind.Absolute, out var link) && Shorteners.Contains(link.Host))
        {
            yield return StudyIssue.Error(
                JsonPointer.To("occasions", place, "survey", "link"), $"Carriers block texts with links of {link.Host}, and it sees who takes part; write the survey's own link.");
        }

        if (survey.System == SurveySystem.Redcap != survey.Instrument is { Length: > 0 })
        {
            yield return StudyIssue.Error(
                JsonPointer.To("occasions", place, "survey", "instrument"),
                survey.System == SurveySystem.Redcap ? "REDCap reports by instrument; name the one whose completion counts." : "Only REDCap reports by instrument; remove this.");
        }

        if (survey.Project.Length == 0 || survey.Contents.Count == 0)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "survey", survey.Project.Length == 0 ? "project" : "contents"), "This is empty; say which survey it is and what it holds.");
        }
    }
}
