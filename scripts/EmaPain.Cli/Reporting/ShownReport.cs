using NodaTime;

namespace EmaPain.Cli.Reporting;

/// <summary>The report of a study.</summary>
internal sealed record ShownReport(string Study, Instant At, IReadOnlyList<CountedEvents> AdverseEvents);
