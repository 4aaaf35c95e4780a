using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A site's zone is one that people live in.</summary>
public sealed class SiteZonesExist : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from site in study.Sites.Index()
        let remedy = site.Item.Zone is { } zone ? CivilZones.RemedyFor(zone) : null
        where remedy is not null
        select StudyIssue.Error(JsonPointer.To("sites", site.Index, "zone"), $"\"{site.Item.Zone}\" is no time zone that people live in. {remedy}");
}
