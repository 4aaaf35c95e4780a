namespace EmaPain.Domain.Studies;

/// <summary>What an anchor says of the way into the trial.</summary>
public static class Anchoring
{
    /// <summary>Whether the anchor's day comes before the activation, and so before the allocation.</summary>
    public static bool IsBeforeActivation(this Anchor anchor) => anchor is Anchor.Consent or Anchor.Eligibility;
}
