using System.Globalization;
using NodaTime;

namespace EmaPain.Cli.Alerts;

/// <summary>Something that happened to an alert.</summary>
internal sealed record ShownAlertEvent(Instant At, string Kind)
{
    public string? Staff { get; init; }

    public string? Channel { get; init; }

    public string? Mail { get; init; }

    public string? Attempt { get; init; }

    public int? Step { get; init; }

    public string? Reason { get; init; }

    public string? Action { get; init; }

    public string? Disposition { get; init; }

    public string? Reply { get; init; }

    public int? ScreenVersion { get; init; }

    public IReadOnlyList<ShownEvidence>? Evidence { get; init; }

    /// <summary>All that belongs to the event, for people.</summary>
    public string Detail => string.Join(", ", new[]
    {
        Evidence is { Count: > 0 } values ? string.Join("; ", values) : null,
        Step is { } step ? string.Create(CultureInfo.InvariantCulture, $"step {step}") : null,
        Reason, Channel, Mail, Attempt, Action, Disposition,
        ScreenVersion is { } version ? string.Create(CultureInfo.InvariantCulture, $"screen version {version}") : null,
        Reply is null or "notNeeded" ? null : $"crisis reply {Reply}",
    }.Where(part => part is not null));
}
