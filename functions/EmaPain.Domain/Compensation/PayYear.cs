using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>The calendar year of an instant at a person's site; where the site names no zone, at the place where the person lived first.</summary>
public sealed class PayYear
{
    private readonly DateTimeZone zone;

    private PayYear(DateTimeZone zone) => this.zone = zone;

    public static PayYear Of(StudyDefinition study, Participation person)
    {
        var name = study.SiteOf(person.Site).Zone ?? (person.Zones.IsEmpty ? null : person.Zones[0].Zone);
        return new PayYear(name is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[name]);
    }

    public int Of(Instant instant) => instant.InZone(zone).Year;

    public LocalDate DateOf(Instant instant) => instant.InZone(zone).Date;
}
