namespace EmaPain.Oracle.Published;

/// <summary>Who is told at a level: a role by mail, or steps one after the other; nobody where it names neither.</summary>
public sealed record PublishedLevel(string Level, string? Role = null)
{
    /// <summary>"daily": a mail in the morning lists what came up, in place of a call.</summary>
    public string Telling { get; init; } = "atOnce";

    public bool IsDaily => Telling == "daily";

    public IReadOnlyList<PublishedCall> Steps { get; init; } = [];

    public PublishedTime? ContactWithin { get; init; }

    /// <summary>Where steps are climbed, whoever takes on an urgent alert has an hour to try to reach the person, unless the file says another time.</summary>
    public PublishedTime? Contact => Steps.Count == 0 ? null : ContactWithin ?? (Level == "urgent" ? new PublishedTime { Hours = 1 } : null);

    /// <summary>Who is called as the n-th, from 0: after the last step it is called again. Nobody where the level is only listed.</summary>
    public PublishedCall? CallAt(int place) =>
        Steps.Count > 0 ? Steps[Math.Min(place, Steps.Count - 1)] : Role is { } role ? new PublishedCall(role) : null;
}
