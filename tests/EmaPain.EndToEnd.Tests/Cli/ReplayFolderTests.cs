using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What Event Grid gave up is handed to the webhook again: <c>emapain replay DIR</c>.</summary>
public sealed class ReplayFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("emapain-dead-letters-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_text_that_Event_Grid_gave_up_is_judged_as_of_its_time_and_once_only()
    {
        await using var stage = await TrialStage.OpenAsync();
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        var sent = stage.Time.GetUtcNow();
        await stage.PassAsync(TimeSpan.FromHours(20));
        Write("WEBHOOK/2026/1/5/15/7.json", Letter("Incoming_7", person.Phone, "3 4 2", sent));

        var first = await ReplayAsync(stage);
        await stage.SettleAsync();
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.EndsWith("7.json: 1 events handed over", Assert.Single(first.Lines), StringComparison.Ordinal);
        var answers = await stage.AnswersOfAsync(person);
        var texts = stage.TextsTo(person);
        Assert.Contains(answers, answer => answer.EndsWith("PST.pain 3 1", StringComparison.Ordinal));

        Assert.Equal(0, (await ReplayAsync(stage)).ExitCode);
        await stage.SettleAsync();
        Assert.Equal(answers, await stage.AnswersOfAsync(person));
        Assert.Equal(texts, stage.TextsTo(person));
    }

    [Fact]
    public async Task Each_file_has_its_line_and_one_that_is_not_taken_makes_the_command_fail()
    {
        await using var app = await StubApp.StartAsync();
        app.Answer = number => number == 2 ? (413, """{"code":"too-large","sentence":"The body is larger."}""") : (200, "");
        Write("a.json", Letter("1", "+18135560001", "5", DateTimeOffset.UnixEpoch));
        Write("b.json", $"[{Letter("2", "+18135560001", "5", DateTimeOffset.UnixEpoch)[1..^1]},{Letter("3", "+18135560001", "5", DateTimeOffset.UnixEpoch)[1..]}");
        Write("c.json", "[{");
        Write("d.json", """{"id":"pain"}""");
        Write("e.json", Letter("5", "+18135560001", "5", DateTimeOffset.UnixEpoch));

        var run = await app.RunAsync("replay", folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["a.json: 1 events handed over", "b.json: 0 of 2 events handed over, then: The body is larger.", "c.json: nothing handed over: it is no JSON", "d.json: nothing handed over: it is no list", "e.json: 1 events handed over"],
            run.Lines.Zip(["a", "b", "c", "d", "e"]).Select(line => Path.GetFileName(line.First.Split(": ")[0]) + ": " + line.First[(line.First.IndexOf(": ", StringComparison.Ordinal) + 2)..])
                .Select(line => line.Split(" (")[0].Split(" of events")[0]));
        Assert.All(app.Requests, request => Assert.Equal(("POST", "/api/events/sms"), (request.Method, request.Path)));
        Assert.All(app.Requests, request => Assert.DoesNotContain("deadLetter", request.Body, StringComparison.OrdinalIgnoreCase));
        Assert.All(app.Requests, request => Assert.Contains("\"eventType\":\"Microsoft.Communication.SMSReceived\"", request.Body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nowhere", "There is no folder 'nowhere'")]
    [InlineData("", "There is no file *.json")]
    public async Task A_folder_without_dead_letters_is_said_to_be_one(string below, string said)
    {
        var run = await CommandRun.Of("replay", below.Length > 0 ? below : folder, "--url", "http://127.0.0.1:1", "--person", "kim", "--key", "k");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private Task<CommandRun> ReplayAsync(TrialStage stage) => CommandRun.Of(
        "replay", folder, "--url", stage.Machine.Host.Address.ToString(), "--person", TrialKeys.Coordinator, "--key", stage.Machine.Keys.Staff);

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>As Event Grid writes it.</summary>
    private static string Letter(string id, string from, string text, DateTimeOffset received) => $$"""
        [{"id":"{{id}}","topic":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Communication/communicationServices/c","subject":"/phonenumber/{{TrialStage.Sender}}",
        "data":{"messageId":"{{id}}","from":"{{from}}","to":"{{TrialStage.Sender}}","message":"{{text}}","receivedTimestamp":"{{received:yyyy-MM-ddTHH:mm:ssZ}}"},
        "eventType":"Microsoft.Communication.SMSReceived","dataVersion":"1.0","metadataVersion":"1","eventTime":"{{received:yyyy-MM-ddTHH:mm:ssZ}}",
        "deadLetterReason":"MaxDeliveryAttemptsExceeded","deliveryAttempts":30,"lastDeliveryOutcome":"NotFound","publishTime":"{{received:yyyy-MM-ddTHH:mm:ssZ}}",
        "lastDeliveryAttemptTime":"{{received:yyyy-MM-ddTHH:mm:ssZ}}"}]
        """;
}
