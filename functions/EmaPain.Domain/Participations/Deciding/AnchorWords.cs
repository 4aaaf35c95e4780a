using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What staff have to record before the occasions of an anchor are planned.</summary>
internal static class AnchorWords
{
    public static string Of(Anchor anchor) => anchor switch
    {
        Anchor.Allocation => "allocation and activation",
        Anchor.Consent => "consent",
        Anchor.Eligibility => "consent and all criteria",
        Anchor.FirstSession => "the first session",
        Anchor.LastSession => "the last session",
        _ => "activation",
    };
}
