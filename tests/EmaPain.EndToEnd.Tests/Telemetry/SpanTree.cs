using System.Diagnostics;
using EmaPain.App.Telemetry;

namespace EmaPain.EndToEnd.Tests.Telemetry;

/// <summary>Spans of one trace as an indented list, in the order of their beginning.</summary>
internal static class SpanTree
{
    /// <summary>Of every trace that has a span of this name.</summary>
    public static IReadOnlyList<string> OfTracesWith(string span, IReadOnlyList<Activity> spans) =>
    [
        .. spans.Where(one => one.DisplayName == span).OrderBy(one => one.StartTimeUtc).Select(one => one.TraceId).Distinct()
            .Select(trace => Render([.. spans.Where(one => one.TraceId == trace && !IsCollision(one)).OrderBy(one => one.StartTimeUtc)])),
    ];

    private static string Render(List<Activity> trace) => string.Join('\n', Below(trace, default, ""));

    private static IEnumerable<string> Below(List<Activity> trace, ActivitySpanId parent, string indent) =>
        from span in trace
        where span.ParentSpanId == parent
        from line in Below(trace, span.SpanId, indent + "  ").Prepend($"{indent}{span.DisplayName}{Outcome(span)}")
        select line;

    private static string Outcome(Activity span) => span.GetTagItem(TelemetryNames.Outcome) is { } outcome ? $": {outcome}" : "";

    /// <summary>Money and worsening are judged at the same time; whoever meets the other's commit commits again.</summary>
    private static bool IsCollision(Activity span) => span.GetTagItem(TelemetryNames.Outcome) is "Conflict";
}
