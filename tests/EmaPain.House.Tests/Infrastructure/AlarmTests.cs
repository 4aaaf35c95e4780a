using System.Reflection;
using System.Text.RegularExpressions;
using EmaPain.App.Telemetry;
using EmaPain.House.Tests.Repository;
using EmaPain.House.Tests.Structure;
using Microsoft.Extensions.Logging;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>An alarm that asks for a name which the code does not write never rings.</summary>
public sealed partial class AlarmTests
{
    private static readonly IReadOnlyList<BicepValue> LogAlarms = Templates.File("modules/alarms.bicep").Entry("logAlarms").Value.Items;

    /// <summary>Log events with a name of their own.</summary>
    private static readonly List<string> Events =
    [
        .. new[] { "EmaPain.App", "EmaPain.Azure", "EmaPain.Functions" }.SelectMany(project => Assemblies.Of(project).GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public)).Where(field => field.FieldType == typeof(EventId))
            .Select(field => ((EventId)field.GetValue(null)!).Name!),
    ];

    [Fact]
    public void Each_named_log_event_has_its_alarm() => Assert.Equal(
        Events.Order(StringComparer.Ordinal),
        Queries.SelectMany(query => EventName().Matches(query)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    /// <summary>A log line with an exception lands among the exceptions.</summary>
    [Fact]
    public void Named_log_events_are_looked_for_where_they_may_be() => Assert.All(
        Queries.Where(query => EventName().IsMatch(query)), query => Assert.StartsWith("union AppTraces, AppExceptions |", query, StringComparison.Ordinal));

    [Fact]
    public void Alarms_know_the_health_page_by_its_path() => Assert.Equal(
        [$"== \"{Templates.Name("healthPath")}\"", $"!= \"{Templates.Name("healthPath")}\""],
        Queries.SelectMany(query => HealthPath().Matches(query)).Select(match => match.Groups[1].Value));

    [Fact]
    public void Failed_runs_are_known_by_the_name_that_the_spans_have() =>
        Assert.Contains($"Properties[\"{TelemetryNames.Function}\"]", Queries.Single(query => query.Contains("Success == false", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void Every_alarm_says_what_to_do() => Assert.All(LogAlarms, alarm => Assert.True(alarm.At("advice")!.Text.Length > 40));

    [Fact]
    public void Everything_that_may_go_wrong_unseen_has_an_alarm()
    {
        Assert.Equal(
            ["dead-letter", "carrier-refuses-us", "unacknowledged-alert", "mail-no-way", "safety-path-stalled", "health", "failed-executions", "log-cap"],
            LogAlarms.Select(alarm => alarm.At("name")!.Text));
        Assert.Equal(["DeadLetteredCount", "DroppedEventCount"], Templates.File("modules/alarms.bicep").Entry("topicMetrics").Value.Items.Select(metric => metric.Text));
        Assert.Contains(Templates.Made, resource => resource.ResourceType == "Microsoft.Consumption/budgets");
    }

    /// <summary>Else the host would tell its own, in other words, and the app's logs a second time. What the app tells is not sampled: ExportTests.</summary>
    [Fact]
    public void The_host_tells_in_OpenTelemetry_as_the_app_does() =>
        Assert.Contains("\"telemetryMode\": \"OpenTelemetry\"", Checkout.Read("host.json"), StringComparison.Ordinal);

    private static IEnumerable<string> Queries => LogAlarms.Select(alarm => alarm.At("query")!.Text);

    [GeneratedRegex("""EventName\) == "([^"]+)""")]
    private static partial Regex EventName();

    [GeneratedRegex("""parse_url\(Url\)\.Path\) ([=!]= "[^"]+")""")]
    private static partial Regex HealthPath();
}
