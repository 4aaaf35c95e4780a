using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Functions;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.EndToEnd.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class TelemetrySecrecyTests(TelemetryOfAStory story) : IClassFixture<TelemetryOfAStory>
{
    private static readonly HashSet<string> Names =
        [.. typeof(TelemetryNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    private static readonly HashSet<string> SpanNames =
    [
        TelemetryNames.Commit, TelemetryNames.SendText, TelemetryNames.SendMail, .. QueueNames.All.Select(queue => $"{TelemetryNames.Enqueue} {queue}"),
        .. typeof(FunctionsAppServices).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>(),
    ];

    private IEnumerable<Activity> Ours => story.Spans.Where(span => span.Source.Name == TelemetryNames.Source);

    [Fact]
    public void Nothing_that_was_recorded_holds_a_phone_a_text_an_address_or_an_answer()
    {
        var told = story.Spans.SelectMany(ToldBy).Concat(story.Measurements.SelectMany(one => one.Words.Select(word => $"{word.Value}"))).Distinct().ToList();
        Assert.True(told.Count > 500, "Hardly anything was recorded.");
        Assert.Contains(told, value => value.Contains("/Participations", StringComparison.Ordinal));
        Assert.All(story.Secrets, secret => Assert.DoesNotContain(told, value => value.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Our_own_spans_hold_ids_and_words_of_the_one_list_and_no_number_at_all()
    {
        Assert.True(Ours.Count() > 100, "Hardly anything was recorded.");
        Assert.All(Ours, span =>
        {
            Assert.Contains(span.DisplayName, SpanNames);
            Assert.All(span.TagObjects, tag => Assert.Contains(tag.Key, Names));
            Assert.All(span.TagObjects, tag => Assert.False(decimal.TryParse($"{tag.Value}", CultureInfo.InvariantCulture, out _), $"{tag.Key} is a number."));
            Assert.Null(span.StatusDescription);
            Assert.Empty(span.Events);
            Assert.Empty(span.Baggage);
        });
    }

    [Fact]
    public void Measurements_tell_kinds_and_no_person()
    {
        Assert.Equal(
            [
                TelemetryNames.AlertsMailed, TelemetryNames.AlertsRaised, TelemetryNames.EventsReceived, TelemetryNames.PromptsLate,
                TelemetryNames.RepliesJudged, TelemetryNames.TextsSent,
            ],
            story.Measurements.Select(one => one.Instrument).Distinct().Order(StringComparer.Ordinal));
        Assert.All(story.Measurements.SelectMany(one => one.Words), word => Assert.Contains(word.Key, Names));
        Assert.InRange(story.Measurements.SelectMany(one => one.Words).Select(word => $"{word.Key} {word.Value}").Distinct().Count(), 5, 30);
    }

    private static IEnumerable<string> ToldBy(Activity span) =>
    [
        span.DisplayName, span.OperationName, span.StatusDescription ?? "", span.TraceStateString ?? "",
        .. span.TagObjects.Select(tag => $"{tag.Key} {tag.Value}"), .. span.Baggage.Select(item => $"{item.Key} {item.Value}"),
        .. span.Events.SelectMany(happened => happened.Tags.Select(tag => $"{tag.Key} {tag.Value}").Prepend(happened.Name)),
        .. span.Links.SelectMany(link => link.Tags ?? []).Select(tag => $"{tag.Key} {tag.Value}"),
    ];
}
