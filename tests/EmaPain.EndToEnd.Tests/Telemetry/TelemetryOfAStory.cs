using System.Diagnostics;
using EmaPain.EndToEnd.Tests.Trial;

namespace EmaPain.EndToEnd.Tests.Telemetry;

/// <summary>What is recorded of a story with a known phone, known texts and known scores, by every source of the process.</summary>
public sealed class TelemetryOfAStory : IAsyncLifetime
{
    private const string Stranger = "+18135577207";
    private static readonly string[] Texts = ["zebra crossing 77", "I want to kill myself zebra", "CHANGE pain 5", "HELP", "STOP"];

    public IReadOnlyList<Activity> Spans { get; private set; } = [];

    internal IReadOnlyList<Measured> Measurements { get; private set; } = [];

    public IReadOnlyList<string> Secrets { get; private set; } = [];

    public async Task InitializeAsync()
    {
        using var recorder = Recorder.OfEverything();
        var story = GoldenStory.OfAnAlert();
        await using (var stage = await TrialStage.OpenAsync())
        {
            await story.PlayAsync(stage);
            foreach (var text in Texts)
            {
                await stage.TextAsync(GoldenStory.Phone, TrialStage.Sender, text);
            }

            await stage.TextAsync(Stranger, TrialStage.Sender, "stranger zebra");
            await stage.PostEventsAsync($"no JSON: {Stranger} says zebra {{");
        }

        (Spans, Measurements) = (recorder.Spans, recorder.Measurements);
        Secrets =
        [
            GoldenStory.Phone[2..], Stranger[2..], GoldenStory.Clinician, "zebra", "kill myself", "PST.pain", "PRACTICE.days",
            .. story.Words.Concat(Texts).Where(words => words.Length > 4),
        ];
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
