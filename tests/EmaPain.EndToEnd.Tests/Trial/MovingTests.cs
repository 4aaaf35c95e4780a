using EmaPain.App.Ports;
using EmaPain.EndToEnd.Tests.Cli;
using EmaPain.Local.Trial;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A study moves to other accounts by backup and restore, and goes on there as if it had stayed (infra-bicep/README.md, Moving).</summary>
public sealed class MovingTests : IDisposable
{
    private static readonly string[] MovedKeys = ["EmaPain:ContactKeys", "EmaPain:Allocation:SeedKey", "EmaPain:Surveys:Key", "EmaPain:Links:SigningKey"];

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"emapain-moving-{Path.GetRandomFileName()}");

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_study_that_moved_ends_as_one_that_stayed_and_nobody_is_texted_twice()
    {
        await using var stayed = await TrialStage.OpenAsync();
        var people = await BeginAsync(stayed);
        await GoOnAsync(stayed, people);

        await using var old = await TrialStage.OpenAsync();
        await BeginAsync(old);
        Assert.Equal(0, (await BackUpAsync(old)).ExitCode);
        await using var moved = await OpenLikeAsync(old);
        var restored = await RestoreAsync(moved);
        Assert.True(restored.ExitCode == 0, restored.Error);
        await moved.SettleAsync();
        await GoOnAsync(moved, people);

        foreach (var person in people)
        {
            Assert.Equal(stayed.TextsTo(person), [.. old.TextsTo(person), .. moved.TextsTo(person)]);
            Assert.Equal(await stayed.AnswersOfAsync(person), await moved.AnswersOfAsync(person));
            Assert.Equal(await stayed.CentsOfAsync(person), await moved.CentsOfAsync(person));
            Assert.Equal($"{(await stayed.ShowAsync(person)).GetProperty("occasions")}", $"{(await moved.ShowAsync(person)).GetProperty("occasions")}");
        }

        Assert.NotEmpty(moved.TextsTo(people[0]));
    }

    /// <summary>What was on the queues is not in a backup: a text that waited to be judged, and everybody who was handed over as due.</summary>
    [Fact]
    public async Task What_the_queues_lost_is_done_after_the_restore()
    {
        await using var old = await TrialStage.OpenAsync();
        var people = await BeginAsync(old);
        var letter = $$"""
            {"id":"Incoming_waiting","data":{"messageId":"Incoming_waiting","from":"{{people[1].Phone}}","to":"{{TrialStage.Sender}}","message":"4 4 4",
            "receivedTimestamp":"{{old.Time.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}}"},"eventType":"Microsoft.Communication.SMSReceived"}
            """;
        foreach (var entry in old.Port<IEventReader>().Split(letter, old.Time.GetUtcNow()))
        {
            await old.Port<IInbox>().KeepAsync(entry, CancellationToken.None);
        }

        await LoseWhoIsDueAsync(old);
        await BackUpAsync(old);
        await using var moved = await OpenLikeAsync(old);
        Assert.Equal(0, (await RestoreAsync(moved)).ExitCode);
        await moved.SettleAsync();
        Assert.Contains("week-1 PST.pain 4 1", await moved.AnswersOfAsync(people[1]));

        await GoOnAsync(moved, people);
        Assert.All(people, person => Assert.Contains(moved.TextsTo(person), text => text.Contains("rate your past week", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_restore_into_accounts_in_use_is_refused_and_says_why()
    {
        await using var stage = await TrialStage.OpenAsync();
        await stage.VolunteerAsync();
        var backup = await BackUpAsync(stage);
        Assert.Contains("personal data", backup.Output, StringComparison.Ordinal);
        Assert.Contains("operations Participations: ", backup.Error, StringComparison.Ordinal);
        var run = await RestoreAsync(stage);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("A trial lives in the identity account already", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup x", "--identity, or EMAPAIN_IDENTITY")]
    [InlineData("backup x --identity Wrong_Name", "--identity is neither")]
    [InlineData("restore x --identity a --operations b", "EMAPAIN_RESEARCH")]
    public async Task An_account_that_is_not_named_is_asked_for(string command, string said)
    {
        var run = await CommandRun.Of(command.Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("x"));
    }

    /// <summary>Two weeks with answers, money and somebody silent; a week's prompts are out.</summary>
    private static async Task<IReadOnlyList<Volunteer>> BeginAsync(TrialStage stage)
    {
        Volunteer[] people = [await stage.VolunteerAsync(), await stage.VolunteerAsync(), await stage.VolunteerAsync("mission-reconnect")];
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(people[0], "3 4 2");
        await stage.RecordAsync(TrialStage.Study, people[0].Id, new { record = "assessment-completed", occasion = "assessment-baseline" });
        await stage.PassAsync(TimeSpan.FromDays(7));
        await stage.TextAsync(people[2], "2 2 2");
        return people;
    }

    /// <summary>Late answers to what was asked before, the next prompts, and their answers.</summary>
    private static async Task GoOnAsync(TrialStage stage, IReadOnlyList<Volunteer> people)
    {
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(people[0], "4 4 2");
        for (var day = 0; day < 8; day++)
        {
            await stage.PassAsync(TimeSpan.FromDays(1));
        }

        await stage.TextAsync(people[0], "1 1 1");
    }

    /// <summary>With the same keys, at the same time of the trial's clock.</summary>
    private static Task<TrialStage> OpenLikeAsync(TrialStage old) =>
        TrialStage.OpenAsync(options => options with { Settings = options.Settings.Concat(KeysOf(old)).ToDictionary() }, old.Time.GetUtcNow());

    /// <summary>The keys that the guide names for a move.</summary>
    internal static Dictionary<string, string?> KeysOf(TrialStage stage) => stage.Machine.SettingsFor(new Uri("http://127.0.0.1"))
        .Where(setting => MovedKeys.Any(key => setting.Key.StartsWith(key, StringComparison.Ordinal))).ToDictionary();

    private static async Task LoseWhoIsDueAsync(TrialStage stage)
    {
        var book = stage.Port<IDueBook>();
        var due = await book.DueAsync(Instant.FromUtc(2020, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0), CancellationToken.None).ToListAsync();
        Assert.NotEmpty(due);
        await book.RemoveAsync(due, CancellationToken.None);
    }

    private Task<CommandRun> BackUpAsync(TrialStage stage) => CommandRun.Of(["backup", folder, .. AccountsOf(stage.Machine)]);

    private Task<CommandRun> RestoreAsync(TrialStage stage) => CommandRun.Of(["restore", folder, .. AccountsOf(stage.Machine)]);

    internal static string[] AccountsOf(TrialMachine machine) =>
        ["--identity", machine.Storage.Identity, "--operations", machine.Storage.Operations, "--research", machine.Storage.Research];
}
