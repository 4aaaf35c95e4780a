using System.Reflection;
using System.Text.RegularExpressions;
using EmaPain.House.Tests.Hosting;
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

    [Fact]
    public void Alarms_name_functions_that_there_are() => HouseRule.IsKept(
        Queries.SelectMany(query => FunctionName().Matches(query)).Select(match => match.Groups[1].Value).Except(FunctionList.Methods.Select(FunctionList.NameOf)),
        "No function of that name.");

    [Fact]
    public void Every_alarm_says_what_to_do() => Assert.All(LogAlarms, alarm => Assert.True(alarm.At("advice")!.Text.Length > 40));

    [Fact]
    public void Everything_that_may_go_wrong_unseen_has_an_alarm()
    {
        Assert.Equal(
            ["dead-letter", "carrier-refuses-us", "unacknowledged-alert", "health", "failed-executions", "log-cap"],
            LogAlarms.Select(alarm => alarm.At("name")!.Text));
        Assert.Equal(["DeadLetteredCount", "DroppedEventCount"], Templates.File("modules/alarms.bicep").Entry("topicMetrics").Value.Items.Select(metric => metric.Text));
        Assert.Contains(Templates.Made, resource => resource.ResourceType == "Microsoft.Consumption/budgets");
    }

    [Fact]
    public void What_alarms_read_is_not_sampled_away() =>
        Assert.Contains("\"excludedTypes\": \"Request;Trace;Exception\"", Checkout.Read("host.json"), StringComparison.Ordinal);

    private static IEnumerable<string> Queries => LogAlarms.Select(alarm => alarm.At("query")!.Text);

    [GeneratedRegex("""EventName\) == "([^"]+)""")]
    private static partial Regex EventName();

    [GeneratedRegex("""OperationName [=!]= "([^"]+)""")]
    private static partial Regex FunctionName();
}
