namespace EmaPain.App.Alerting;

/// <summary>Who looks at an alert's page.</summary>
/// <param name="Token">Of the link.</param>
/// <param name="Person">Who signed in; none: nobody did.</param>
/// <param name="Notice">Something that this person has to be told; none: nothing.</param>
/// <param name="Revealed">What this person asked to see.</param>
public sealed record AlertVisitor(string Token, string? Person, string? Notice = null, Revelation? Revealed = null);
