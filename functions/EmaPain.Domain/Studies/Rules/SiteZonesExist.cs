using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A site's zone is one of the tz database.</summary>
public sealed class SiteZonesExist : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from site in study.Sites.Index()
        where site.Item.Zone is { } zone && !ParticipantCalendar.IsZone(zone)
        select StudyIssue.Error(
            JsonPointer.To("sites", site.Index, "zone"),
            $"\"{site.Item.Zone}\" is no time zone; write an IANA name such as \"America/New_York\", or leave it out.");
}
