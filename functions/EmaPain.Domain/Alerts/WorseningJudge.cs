using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Alerts;

/// <summary>Judges scores against the study's rules. Looks at the occasions as they stand, so that order and repetition of requests do not matter.</summary>
public static class WorseningJudge
{
    /// <summary>Occasions planned further apart than so many days need no second one to confirm (facts/domain.md section 5).</summary>
    internal const int OneSuffices = 28;

    /// <summary>What every score rule says of an occasion and of the scored ones after it, which may rest on it.</summary>
    public static ImmutableArray<Verdict> Judge(StudyDefinition study, Participation person, OccasionId first)
    {
        var start = person.OccasionOf(first)?.Planned;
        if (start is null)
        {
            return [];
        }

        return
        [
            .. from rule in study.Alerts.Rules
               where rule.Trigger == AlertTrigger.Scores
               from occasion in person.Occasions
               where IsConcerned(occasion, start.Value, first)
               orderby occasion.Planned
               select VerdictOn(study, person, rule, occasion.Id),
        ];
    }

    private static bool IsConcerned(Occasion occasion, Instant start, OccasionId first) =>
        occasion.Planned >= start && occasion.Kind == OccasionKind.Texts && (occasion.Id == first || !occasion.Answers.IsEmpty);

    private static Verdict VerdictOn(StudyDefinition study, Participation person, AlertRule rule, OccasionId occasion)
    {
        AlertLevel? level = null;
        var evidence = ImmutableArray.CreateBuilder<AlertEvidence>();
        foreach (var measure in rule.Measures)
        {
            var measurements = Measurement.Of(study, person, measure);
            var index = measurements.FindIndex(m => m.Occasion == occasion);
            var baseline = Baseline.Of(study, person, measurements);
            var firing = rule.Clauses
                .Where(clause => (clause.Measures.Count == 0 || clause.Measures.Contains(measure)) && index >= 0)
                .Where(clause => Holds(NeededHere(study, clause, person, occasion, measure), measurements, index, baseline, study.Alerts.MaximumGapDays))
                .ToList();
            if (firing.Count > 0)
            {
                var highest = firing.Max(clause => clause.Level);
                level = level > highest ? level : highest;
                evidence.Add(new AlertEvidence(
                    measure, occasion, measurements[index].Value, baseline?.Measurement.Value, baseline?.Basis ?? BaselineBasis.None));
            }
        }

        return new Verdict(rule.Id, rule.Version, occasion, level, evidence.ToImmutable());
    }

    private static bool Holds(WorseningClause clause, List<Measurement> measurements, int index, Baseline? baseline, int maximumGapDays)
    {
        for (var step = 0; step < clause.Consecutive; step++)
        {
            if (index - step < 0 || !HoldsAt(clause, measurements, index - step, baseline))
            {
                return false;
            }

            if (step > 0 && Period.DaysBetween(measurements[index - step].Day, measurements[index - step + 1].Day) > maximumGapDays)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How far the occasion before lies that asked the same: what is asked between about something else makes months no weeks.</summary>
    private static WorseningClause NeededHere(StudyDefinition study, WorseningClause clause, Participation person, OccasionId id, string measure)
    {
        if (clause.Consecutive == 1)
        {
            return clause;
        }

        var asked = person.Occasions
            .Where(occasion => occasion.Kind == OccasionKind.Texts && !Measurement.IsScreening(study, occasion.Id) && Asks(study, person, occasion, measure))
            .OrderBy(occasion => occasion.Planned).ToList();
        var index = asked.FindIndex(occasion => occasion.Id == id);
        return index > 0 && DaysSinceLast(asked, index) > OneSuffices ? clause with { Consecutive = 1 } : clause;
    }

    private static bool Asks(StudyDefinition study, Participation person, Occasion occasion, string measure) => Steps.Of(study, person, occasion.Id).Any(step =>
        step.Instrument.Value == measure || study.InstrumentOf(step.Instrument).Items.Any(item => item.Id.Value == measure));

    /// <summary>Days on the calendar; a clock that was put back an hour is no longer gap.</summary>
    private static int DaysSinceLast(List<Occasion> asked, int index) =>
        Period.DaysBetween(asked[index - 1].PlannedLocal.Date, asked[index].PlannedLocal.Date);

    private static bool HoldsAt(WorseningClause clause, List<Measurement> measurements, int index, Baseline? baseline)
    {
        var value = measurements[index].Value;
        var before = index > 0 ? measurements[index - 1].Value : (decimal?)null;
        var isBaseline = baseline?.Measurement.Occasion == measurements[index].Occasion;
        var compared = isBaseline ? null : baseline?.Measurement.Value;
        return (clause.RiseFromBaseline is not { } rise || value - compared >= rise)
            && (clause.PercentFromBaseline is not { } percent || ((value - compared) * 100 >= percent * compared && value > compared))
            && (clause.JumpFromLast is not { } jump || (value - before >= jump && value > compared))
            && (clause.ValueAtLeast is not { } least || value >= least)
            && (clause.BaselineAtMost is not { } most || compared <= most)
            && (clause.BaselineAbove is not { } above || compared > above)
            && (clause.BeforeBelow is not { } below || compared < below || before < below);
    }
}
