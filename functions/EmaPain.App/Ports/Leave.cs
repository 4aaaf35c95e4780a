using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>The days on which a member of staff is away, both included, by the site's calendar.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
public sealed record Leave(LocalDate From, LocalDate Until)
{
    public bool Covers(LocalDate day) => From <= day && day <= Until;
}
