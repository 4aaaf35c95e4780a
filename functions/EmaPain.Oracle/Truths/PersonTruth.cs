namespace EmaPain.Oracle.Truths;

/// <summary>A participant of the cohort, with everything that they and staff will do.</summary>
public sealed record PersonTruth
{
    public required string Id { get; init; }

    /// <summary>E.164.</summary>
    public required string Phone { get; init; }

    public required string Site { get; init; }

    public required string Role { get; init; }

    /// <summary>The other person of a dyad.</summary>
    public string? Partner { get; init; }

    /// <summary>As it was drawn or recorded; none: not yet, or the study has no arms.</summary>
    public string? Arm { get; init; }

    /// <summary>When the arm is drawn; none: staff record it, or the person gets none.</summary>
    public DateTimeOffset? RandomisedAt { get; init; }

    public required string Language { get; init; }

    /// <summary>IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>English and lower case, as in monday.</summary>
    public required string Weekday { get; init; }

    /// <summary>HH:mm on the wall.</summary>
    public required string Time { get; init; }

    public required DateTimeOffset EnrolledAt { get; init; }

    /// <summary>None where the person never starts.</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>When the activation of somebody who is not eligible is tried; none: it is not.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    public IReadOnlyList<Dialogue> Dialogues { get; init; } = [];

    public IReadOnlyList<OwnText> OwnTexts { get; init; } = [];

    public IReadOnlyList<StaffNote> Notes { get; init; } = [];

    public IReadOnlyList<SurveyVisit> Surveys { get; init; } = [];

    /// <summary>Whether what is for these roles and arms is for this person; an empty list means all.</summary>
    public bool IsAmong(IReadOnlyList<string> roles, IReadOnlyList<string> arms) =>
        (roles.Count == 0 || roles.Contains(Role)) && (arms.Count == 0 || (Arm is not null && arms.Contains(Arm)));
}
