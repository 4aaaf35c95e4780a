namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Books what the rules say, and thanks for a paid occasion.</summary>
internal static class WhenMoneyIsJudged
{
    public static void Decide(Deliberation d, Input.CompensationRequested request)
    {
        Crediting.Judge(d);
        Thanking.Complete(d, request.Occasion);
    }
}
