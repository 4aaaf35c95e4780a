using System.Globalization;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Assessments and interviews, which take place elsewhere and are paid by rule.</summary>
internal static class Visits
{
    public static void CompleteAssessment(Deliberation d, OccasionId id)
    {
        if (OccasionPlanning.Find(d.Study, id) is not { Kind: OccasionKind.Assessment } plan || !OccasionPlanning.IsFor(plan, d.State))
        {
            d.Refuse("no-such-assessment", $"The study plans no assessment '{id}' for this person.");
            return;
        }

        if (d.State.OccasionOf(id) is { Status: OccasionStatus.Completed })
        {
            d.Refuse("already-recorded", $"'{id}' is recorded as completed already.");
            return;
        }

        if (TooEarly(d, plan, id) is { } why)
        {
            d.Refuse("too-early", why);
            return;
        }

        if (d.State.OccasionOf(id) is null)
        {
            d.Record(new Happening.OccasionsPlanned(d.Now, [BeforeActivation(d, plan, id)]));
        }

        Complete(d, id, d.Now);
    }

    /// <summary>Puts the completion of an assessment on record; late after its window.</summary>
    public static void Complete(Deliberation d, OccasionId id, Instant at)
    {
        var late = at > d.State.OccasionOf(id)!.Closes;
        d.Record(new Happening.OccasionCompleted(d.Now, id, at, late ? MissingReason.Late : null));
        d.Revise(id);
        d.Do(new Effect.RefreshOccasion(id));
    }

    /// <summary>A visit counts from its planned instant less the plan's lead; one that a week plans has no such instant before day 0.</summary>
    private static string? TooEarly(Deliberation d, OccasionPlan plan, OccasionId id)
    {
        if (d.State.OccasionOf(id) is not { } planned)
        {
            return plan is { Anchor: Anchor.Activation } && plan.ComesWithAnchor() ? null
                : $"'{id}' is planned by the day of {AnchorWords.Of(plan.Anchor)}, which is not recorded yet.";
        }

        var from = planned.Planned - Duration.FromHours(plan.LeadHours);
        return d.Now >= from
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"'{id}' is planned for {planned.PlannedLocal:uuuu-MM-dd}; it counts from {d.Calendar.LocalAt(from):uuuu-MM-dd HH:mm} on.");
    }

    public static void CompleteInterview(Deliberation d)
    {
        if (d.State.InterviewedAt is not null)
        {
            d.Refuse("already-recorded", "The interview is recorded as completed already.");
            return;
        }

        if (d.State.ConsentTo(ConsentKind.Interview) is { RevokedAt: not null })
        {
            d.Refuse("no-consent", $"{d.State.Key.Participant} has revoked the consent to the interview.");
            return;
        }

        d.Record(new Happening.Interviewed(d.Now));
        d.Do(new Effect.RequestCompensation(new OccasionId("interview"), 1));
    }

    /// <summary>An assessment may come before day 0, as the baseline of a trial does.</summary>
    private static Occasion BeforeActivation(Deliberation d, OccasionPlan plan, OccasionId id)
    {
        var closes = d.Now + Duration.FromHours(plan.WindowHours);
        return new Occasion
        {
            Id = id, Kind = plan.Kind, PlannedLocal = d.Calendar.LocalAt(d.Now), Zone = d.Calendar.Zone, Planned = d.Now,
            Closes = closes, LateUntil = closes + Duration.FromHours(plan.LateHours),
        };
    }
}
