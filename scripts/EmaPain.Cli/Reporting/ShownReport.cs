using NodaTime;

namespace EmaPain.Cli.Reporting;

/// <summary>The report of a study.</summary>
internal sealed record ShownReport(string Study, Instant At, string Covers, IReadOnlyList<CountedEvents> AdverseEvents, IReadOnlyList<CountedWeek> Compliance);
