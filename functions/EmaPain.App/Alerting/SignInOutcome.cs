namespace EmaPain.App.Alerting;

/// <summary>How a sign-in on an alert's page ended.</summary>
public abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    /// <param name="Session">Stays in the browser.</param>
    /// <param name="Person">Who signed in.</param>
    public sealed record Done(string Session, string Person) : SignInOutcome;

    public sealed record Refused : SignInOutcome;

    /// <summary>The keys to tell are out of reach.</summary>
    public sealed record Unavailable : SignInOutcome;

    /// <summary>More tries than one may make in a minute.</summary>
    public sealed record TooMany : SignInOutcome;
}
