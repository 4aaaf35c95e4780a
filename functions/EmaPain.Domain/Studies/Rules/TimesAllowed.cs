using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A time that staff are allowed is hours or business days, not for ever; who counts business days knows the site's calendar.</summary>
internal static class TimesAllowed
{
    private const int HoursOfYear = 8760;
    private const int BusinessDaysOfYear = 260;

    public static IEnumerable<StudyIssue> Check(StudyDefinition study, TimeAllowed allowed, string place)
    {
        if (allowed is not ({ Hours: >= 1 and <= HoursOfYear, BusinessDays: null } or { Hours: null, BusinessDays: >= 1 and <= BusinessDaysOfYear }))
        {
            yield return StudyIssue.Error(place, $"Write either \"hours\", 1 to {HoursOfYear}, or \"businessDays\", 1 to {BusinessDaysOfYear}.");
        }
        else if (allowed.BusinessDays is not null && study.Sites.FirstOrDefault(site => site.Zone is null) is { } site)
        {
            yield return StudyIssue.Error(place, $"Business days are those of the site, and site \"{site.Id}\" has no \"zone\"; write it there, or give hours here.");
        }
    }
}
