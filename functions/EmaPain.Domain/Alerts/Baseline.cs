using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Alerts;

/// <summary>What later values of a measure are compared with.</summary>
internal sealed record Baseline(Measurement Measurement, BaselineBasis Basis)
{
    /// <summary>A first score later than this is no baseline (facts/domain.md section 5).</summary>
    private const int FallbackDays = 14;

    /// <summary>The study's baseline occasion where it was scored, else the first scored occasion within 14 days of day 0.</summary>
    public static Baseline? Of(StudyDefinition study, Participation person, List<Measurement> measurements)
    {
        if (study.Alerts.BaselineOccasion is { } declared && measurements.Find(m => m.Occasion == new OccasionId(declared)) is { } scored)
        {
            return new Baseline(scored, BaselineBasis.Declared);
        }

        return measurements.Count > 0 && person.ActivatedAt is { } start && measurements[0].Planned <= start + Duration.FromDays(FallbackDays)
            ? new Baseline(measurements[0], BaselineBasis.Fallback)
            : null;
    }
}
