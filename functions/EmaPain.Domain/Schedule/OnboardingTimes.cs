using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>When people who consented and are not activated are texted or called; nothing where they are not any more.</summary>
public static class OnboardingTimes
{
    /// <summary>The earliest of all, in hours in which texting is allowed.</summary>
    public static Instant? Next(StudyDefinition study, Participation person, ParticipantCalendar calendar, Instant now)
    {
        Instant? Allowed(Instant? due) => due is { } instant ? calendar.NextAllowed(Instant.Max(instant, now)) : null;
        return new[] { Allowed(OptInRequest(study, person)), Allowed(Nudge(study, person)), Call(study, person) }.Min();
    }

    /// <summary>
    /// When the person is asked to confirm that texts are wanted: once, and again where staff want it, or after a consent that was revoked.
    /// </summary>
    public static Instant? OptInRequest(StudyDefinition study, Participation person) =>
        person.Status is ParticipationStatus.Enrolled or ParticipationStatus.Active && !Permissions.IsConfirmed(study, person)
        && AgreedSince(study, person) is { } since && !(person.OptInAskedAt >= Latest(person.ConsentTo(ConsentKind.Texting)!.BegunAt, person.OptInRenewedAt))
            ? Latest(since, person.OptInRenewedAt)
            : null;

    /// <summary>
    /// When the next nudge goes out; those whose time passed before the last one went out are left out. Whoever has not confirmed that texts are
    /// wanted gets none.
    /// </summary>
    public static Instant? Nudge(StudyDefinition study, Participation person) =>
        Since(study, person) is { } agreed && Permissions.IsConfirmed(study, person) && Latest(agreed, ConfirmedAt(study, person)) is var since
            ? study.Onboarding.NudgeAfterHours
                .Skip(person.NudgedAt.Length)
                .Select(hours => (Instant?)(since + Duration.FromHours(hours)))
                .FirstOrDefault(due => person.NudgedAt.IsEmpty || due > person.NudgedAt[^1])
            : null;

    /// <summary>When the coordinator is asked to call.</summary>
    public static Instant? Call(StudyDefinition study, Participation person) =>
        person.OnboardingCallAt is null && study.Onboarding.CallAfterHours is { } hours ? Since(study, person) + Duration.FromHours(hours) : null;

    /// <summary>Since when the person, not activated yet, waits.</summary>
    private static Instant? Since(StudyDefinition study, Participation person) => person.Status == ParticipationStatus.Enrolled ? AgreedSince(study, person) : null;

    /// <summary>Since when the person has agreed to all that is required; nothing for whoever turned out not to be eligible.</summary>
    private static Instant? AgreedSince(StudyDefinition study, Participation person) =>
        Permissions.Missing(study, person).IsEmpty && Eligibility.Of(study, person).All(one => one.Outcome != CriterionOutcome.NotMet)
            ? study.Consents.All().Max(document => person.ConsentTo(document.Kind)!.GivenAt)
            : null;

    private static Instant? ConfirmedAt(StudyDefinition study, Participation person) => study.Consents.Start == TextingStart.ConfirmedByText ? person.TextingConfirmedAt : null;

    private static Instant Latest(Instant one, Instant? other) => other > one ? other.Value : one;
}
