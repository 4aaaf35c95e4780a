using NodaTime;

namespace EmaPain.Cli.Staff;

/// <summary>Whose place on a site's list was changed.</summary>
internal sealed record ChangedMember(string Id, string Study, string Site)
{
    public string? Role { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? Until { get; init; }
}
