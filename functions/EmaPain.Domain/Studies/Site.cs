using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Studies;

/// <summary>A site with the number that it texts from.</summary>
public sealed record Site
{
    public required SiteId Id { get; init; }

    /// <summary>E.164 with a plus sign. A participant of the site gets every text from it.</summary>
    public required string SenderNumber { get; init; }

    public required SenderKind SenderKind { get; init; }

    /// <summary>Another number, E.164 with a plus sign, from which the site's staff are called by text; none: by mail only.</summary>
    public string? StaffNumber { get; init; }

    /// <summary>The number of the site's staff that HELP names.</summary>
    public required string ContactPhone { get; init; }

    /// <summary>IANA zone of the site's staff, by which their daily mail goes out; none: the app's setting says.</summary>
    public string? Zone { get; init; }

    /// <summary>Days on which the site's staff do not work, beside Saturdays and Sundays.</summary>
    public IReadOnlyList<LocalDate> Holidays { get; init; } = [];
}
