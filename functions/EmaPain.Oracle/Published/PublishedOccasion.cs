namespace EmaPain.Oracle.Published;

/// <summary>A planned contact, or a row of them by week.</summary>
public sealed record PublishedOccasion(string Id, string Kind, int WindowHours)
{
    public IReadOnlyList<int> Weeks { get; init; } = [];

    /// <summary>Months after day 0, on the same day of the month or its last.</summary>
    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>The day from which weeks and months are counted: activation, consent, eligibility, firstSession or lastSession.</summary>
    public string Anchor { get; init; } = "activation";

    /// <summary>A session after whose day the occasion comes at the earliest.</summary>
    public string? NotBefore { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Arms { get; init; } = [];

    public IReadOnlyList<PublishedStep> Steps { get; init; } = [];

    /// <summary>Hours after the window in which an answer is taken as late.</summary>
    public int LateHours { get; init; } = 48;

    /// <summary>Hours before the planned instant from which a visit counts.</summary>
    public int LeadHours { get; init; }

    public int? RemindAfterHours { get; init; }

    public IReadOnlyList<int> RemindAgainAfterHours { get; init; } = [];

    /// <summary>The hours after the last question at which reminders are due.</summary>
    public IEnumerable<int> Reminders => RemindAfterHours is { } first ? [first, .. RemindAgainAfterHours] : [];

    /// <summary>A linked survey, in place of questions by text.</summary>
    public PublishedSurvey? Survey { get; init; }

    public bool IsAsked => Kind == "texts";

    /// <summary>Whether a text asks or invites.</summary>
    public bool IsSent => IsAsked || Survey is not null;

    /// <summary>A call or session, of which staff record who came.</summary>
    public bool IsContact => Kind == "contact";

    /// <summary>Whether it comes before any arm.</summary>
    public bool IsBeforeActivation => Anchor is "consent" or "eligibility";

    /// <summary>Whether it comes with its anchor's day.</summary>
    public bool IsOnce => Weeks.Count + Months.Count == 0;
}
