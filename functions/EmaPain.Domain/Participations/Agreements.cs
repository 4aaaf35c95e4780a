using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations;

/// <summary>What happenings about agreements and onboarding make of a participation.</summary>
internal static class Agreements
{
    /// <summary>The state after such a happening; nothing where it is none.</summary>
    public static Participation? After(Participation p, Happening happening) => happening switch
    {
        Happening.Consented h => Given(p, h),
        Happening.ConsentRevoked h => p with
        {
            Consents = [.. AllOf(p).Select(consent => consent.Kind == h.Kind ? consent with { RevokedAt = h.At, RevokedBy = h.Actor } : consent)],
        },
        Happening.Agreed h => p with { AgreedAt = h.At },
        Happening.FoundEligible h => p with { EligibleAt = h.At },
        Happening.EligibilityLost => p with { EligibleAt = null },
        Happening.OptInAsked h => p with { OptInAskedAt = h.At },
        Happening.OptInRenewed h => p with { OptInRenewedAt = h.At },
        Happening.TextingConfirmed h => p with { TextingConfirmedAt = h.At },
        Happening.ConsentAsked h => p with { ConsentAskedAt = h.At },
        Happening.Nudged h => p with { NudgedAt = p.NudgedAt.Add(h.At) },
        Happening.OnboardingCallAsked h => p with { OnboardingCallAt = h.At },
        _ => null,
    };

    private static Participation Given(Participation p, Happening.Consented h)
    {
        ConsentKind[] kinds = h.Kind is { } one ? [one] : [ConsentKind.Participation, ConsentKind.Texting];
        return p with
        {
            ConsentedAt = kinds.Contains(ConsentKind.Texting) ? h.At : p.ConsentedAt,
            ConsentAskedAt = null,
            NudgedAt = [],
            OnboardingCallAt = null,
            Consents =
            [
                .. AllOf(p).Where(old => !kinds.Contains(old.Kind)),
                .. kinds.Select(kind => new ConsentRecord(kind, h.Document, h.At, h.Actor, h.Way)
                {
                    Since = p.ConsentTo(kind) is { RevokedAt: null } before ? before.BegunAt : null,
                }),
            ],
        };
    }

    /// <summary>With those of a state from before kinds were kept.</summary>
    private static IEnumerable<ConsentRecord> AllOf(Participation p) => Enum.GetValues<ConsentKind>().Select(kind => p.ConsentTo(kind)).OfType<ConsentRecord>();
}
