namespace EmaPain.Domain.Studies;

/// <summary>What is done about people who consented and are not activated.</summary>
public sealed record OnboardingPlan
{
    /// <summary>Hours after the consent at which a nudge goes out, three at most (Haun 2024).</summary>
    public IReadOnlyList<int> NudgeAfterHours { get; init; } = [];

    /// <summary>Hours after the consent at which the coordinator is asked to call; none: nobody is asked.</summary>
    public int? CallAfterHours { get; init; }
}
