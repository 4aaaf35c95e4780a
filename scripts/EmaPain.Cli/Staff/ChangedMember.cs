using NodaTime;

namespace EmaPain.Cli.Staff;

/// <summary>Whose place on a site's list was changed.</summary>
internal sealed record ChangedMember(string Id, string Study, string Site)
{
    public string? Role { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? Until { get; init; }

    /// <summary>The roles that nobody has any more who is here, now or from the first day of the leave on.</summary>
    public IReadOnlyList<string> Uncovered { get; init; } = [];
}
