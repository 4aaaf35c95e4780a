namespace EmaPain.App.Ports;

/// <summary>Remembers for a short time, in the browser only, who signed in on an alert's page.</summary>
public interface IStaffSessions
{
    /// <summary>How long a session lasts, on the machine's clock.</summary>
    TimeSpan Lifetime { get; }

    /// <summary>A signed session of a member of staff; letters, digits, hyphens and underscores only.</summary>
    string For(string person);

    /// <summary>Whose session it is; nobody's where it is not ours, was changed or is over. Never throws.</summary>
    string? PersonOf(string? session);
}
