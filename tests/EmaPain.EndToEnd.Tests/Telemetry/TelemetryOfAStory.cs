using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Telemetry;

/// <summary>What is recorded of a story with a known phone, known texts and known scores, by every source of the process.</summary>
public sealed class TelemetryOfAStory : IAsyncLifetime
{
    private const string SurveyUser = "kim.of.redcap";
    private const string Stranger = "+18135577207";
    private static readonly string[] Texts = ["zebra crossing 77", "I want to kill myself zebra", "CHANGE pain 5", "HELP", "STOP"];

    public IReadOnlyList<Activity> Spans { get; private set; } = [];

    internal IReadOnlyList<Measured> Measurements { get; private set; } = [];

    public IReadOnlyList<string> Secrets { get; private set; } = [];

    public async Task InitializeAsync()
    {
        using var recorder = Recorder.OfEverything();
        var story = GoldenStory.OfAnAlert();
        string surveyKey;
        await using (var stage = await TrialStage.OpenAsync())
        {
            surveyKey = stage.Machine.Keys.Surveys;
            await story.PlayAsync(stage);
            foreach (var text in Texts)
            {
                await stage.TextAsync(GoldenStory.Phone, TrialStage.Sender, text);
            }

            await stage.TextAsync(Stranger, TrialStage.Sender, "stranger zebra");
            await stage.PostEventsAsync($"no JSON: {Stranger} says zebra {{");
            await PayAsync(stage);
            await ReportSurveyAsync(stage);
        }

        (Spans, Measurements) = (recorder.Spans, recorder.Measurements);
        Secrets =
        [
            GoldenStory.Phone[2..], Stranger[2..], GoldenStory.Clinician, SurveyUser, surveyKey, Uri.EscapeDataString(surveyKey), "zebra", "kill myself", "PST.pain", "PRACTICE.days",
            .. story.Words.Concat(Texts).Where(words => words.Length > 4),
        ];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>One approves, another exports and confirms.</summary>
    private static async Task PayAsync(TrialStage stage)
    {
        var path = $"api/studies/{TrialStage.Study}/payouts";
        using var approved = await stage.StaffAsync(HttpMethod.Post, path, null);
        var payout = JsonSerializer.Deserialize<JsonElement>(await approved.Content.ReadAsStringAsync()).GetProperty("id").GetString();
        await stage.SettleAsync();
        using var exported = await CallAsync(stage, $"{path}/{payout}/export", "");
        var rows = (await exported.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains($",{GoldenStory.Participant},", rows[1], StringComparison.Ordinal);
        using var confirmed = await CallAsync(stage, $"{path}/{payout}/report", $"{rows[0]},result\r\n{rows[1]},paid");
        Assert.True(confirmed.IsSuccessStatusCode, await confirmed.Content.ReadAsStringAsync());
        await stage.SettleAsync();
    }

    private static Task<HttpResponseMessage> CallAsync(TrialStage stage, string path, string text)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = text.Length > 0 ? new StringContent(text, Encoding.UTF8, "text/csv") : null };
        message.Headers.TryAddWithoutValidation("Authorization", $"EmaPainKey {TrialKeys.Bookkeeper}:{stage.Machine.Keys.Bookkeeping}");
        message.Headers.Add("X-Request-Id", Guid.CreateVersion7().ToString());
        return stage.Http.SendAsync(message);
    }

    /// <summary>With fields that a survey system sends without being asked for them.</summary>
    private static async Task ReportSurveyAsync(TrialStage stage)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["project_id"] = "412", ["record"] = "a4e633de740c5a79a31c420015a29a3d", ["username"] = SurveyUser, ["phq9_total"] = "zebra-27", ["poq_va_complete"] = "2",
        });
        using var answer = await stage.Http.PostAsync($"api/surveys/redcap?key={Uri.EscapeDataString(stage.Machine.Keys.Surveys)}", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await stage.SettleAsync();
    }
}
