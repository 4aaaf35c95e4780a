using NodaTime;

namespace EmaPain.Cli.Staff;

/// <summary>A member of staff in one role at a site.</summary>
internal sealed record SiteMember(string Id, string Role, string Address)
{
    public string? Phone { get; init; }

    /// <summary>The first day of leave.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day of leave.</summary>
    public LocalDate? Until { get; init; }

    public bool IsAway { get; init; }
}
