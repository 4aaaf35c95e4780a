using System.Text.Json;
using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>Commands against a whole system on this machine.</summary>
public sealed class RunningAppTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private readonly TrialStage stage = fixture.Stage;

    [Fact]
    public async Task A_participant_is_shown_as_the_app_knows_the_person()
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.TextAsync(person, "3 4 2");
        var run = await RunAsync("participants", "show", TrialStage.Study, person.Id);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("status\tactive", run.Lines);
        Assert.Contains($"participant\t{person.Id}", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("baseline\tcompleted\t2026-01-05 10:0", StringComparison.Ordinal));
        Assert.DoesNotContain(person.Phone, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_changes_the_participant_and_says_how()
    {
        var person = await stage.VolunteerAsync();
        Assert.Contains("status\tpaused", (await RunAsync("record", TrialStage.Study, person.Id, "pause")).Lines);
        Assert.Contains("status\tactive", (await RunAsync("record", TrialStage.Study, person.Id, "resume")).Lines);
        Assert.Equal("active", (await stage.ShowAsync(person)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_same_command_with_its_request_id_does_nothing_twice()
    {
        var person = await stage.VolunteerAsync();
        string[] command = ["record", TrialStage.Study, person.Id, "interview-completed", "--request-id", Guid.CreateVersion7().ToString()];
        Assert.Equal(0, (await RunAsync(command)).ExitCode);
        Assert.Equal(0, (await RunAsync(command)).ExitCode);
        await stage.SettleAsync();
        Assert.Equal(2000, await stage.CentsOfAsync(person));
    }

    [Fact]
    public async Task What_the_trial_does_not_allow_is_said_in_the_apps_words()
    {
        var person = await stage.VolunteerAsync();
        var run = await RunAsync("record", TrialStage.Study, person.Id, "allocation", "--arm", "no-such-arm");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("emapain: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-arm", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cry_for_help_is_on_the_list_of_alerts_until_it_is_closed()
    {
        var person = await stage.VolunteerAsync();
        await stage.TextAsync(person, "i want to kill myself");
        Assert.Contains("urgent\tcrisis\topen\tacknowledge", await ListedAsync(person), StringComparison.Ordinal);
        var json = await RunAsync("alerts", "list", TrialStage.Study, TrialStage.Site, "--json");
        var alert = JsonSerializer.Deserialize<JsonElement>(json.Output).EnumerateArray()
            .Single(alert => alert.GetProperty("participant").GetString() == person.Id).GetProperty("alert").GetString()!;
        await RunAsync("alerts", "record", TrialStage.Study, TrialStage.Site, alert, "acknowledgement");
        Assert.Contains("urgent\tcrisis\tacknowledged", await ListedAsync(person), StringComparison.Ordinal);
        await RunAsync("alerts", "record", TrialStage.Study, TrialStage.Site, alert, "disposition", "knownState");
        await RunAsync("alerts", "record", TrialStage.Study, TrialStage.Site, alert, "close");
        Assert.Equal("", await ListedAsync(person));
    }

    private async Task<string> ListedAsync(Volunteer person) =>
        string.Join('\n', (await RunAsync("alerts", "list", TrialStage.Study, TrialStage.Site)).Lines.Where(line => line.Contains($"\t{person.Id}\t", StringComparison.Ordinal)));

    [Fact]
    public async Task What_nothing_understood_is_on_the_list_of_tasks_with_the_command_that_shows_it_to_those_on_the_staff_list()
    {
        var person = await stage.VolunteerAsync();
        await stage.TextAsync(person, "see you in Valhalla");
        var task = (await RunAsync("tasks", "list", TrialStage.Study, TrialStage.Site)).Lines.Single(line => line.Contains($"\t{person.Id}\t", StringComparison.Ordinal));
        var command = task.Split('\t').Single(cell => cell.StartsWith("emapain texts ", StringComparison.Ordinal)).Split(' ').Skip(1).ToArray();
        Assert.Contains("not on it", (await RunAsync(command)).Error, StringComparison.Ordinal);
        await RunAsync("staff", "add", TrialKeys.Coordinator, TrialStage.Study, TrialStage.Site, "clinician", "reader@example.org");
        var run = await RunAsync(command);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("\tsee you in Valhalla", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal(2, run.Lines.Count);
    }

    [Fact]
    public async Task The_report_counts_an_adverse_event_under_its_source()
    {
        var person = await stage.VolunteerAsync();
        await stage.RecordAsync(TrialStage.Study, person.Id, new { record = "adverse-event", source = "solicited", details = new { seriousness = "serious" } });
        await stage.SettleAsync();
        var run = await RunAsync("report", TrialStage.Study);
        Assert.Equal(
            ["source\tevents\tpeople\tserious\tnot serious\tnot judged", "staffContact\t0\t0\t0\t0\t0", "solicited\t1\t1\t1\t0\t0", "alert\t0\t0\t0\t0\t0"],
            run.Lines.Take(4));
        Assert.StartsWith("occasion\tarm\tplanned\t", run.Lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_are_put_on_the_list_and_a_slip_is_named()
    {
        var run = await RunAsync("staff", "add", "lee", TrialStage.Study, TrialStage.Site, "coordinator", "lee@example.org");
        Assert.Equal((0, "lee\tcoordinator\tsouth\tmission-reconnect"), (run.ExitCode, run.Lines[1]));

        var slip = await RunAsync("staff", "add", "lee", TrialStage.Study, "moon", "coordinator", "lee@example.org");
        Assert.Equal(2, slip.ExitCode);
        Assert.Contains("'moon'", slip.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("participants show mission-reconnect nobody", "nobody")]
    [InlineData("alerts list mission-reconnect moon", "moon")]
    public async Task What_does_not_exist_is_named(string command, string named)
    {
        var run = await RunAsync(command.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_not_known_and_not_repeated()
    {
        var run = await CommandRun.Of(
            "alerts", "list", TrialStage.Study, TrialStage.Site, "--url", stage.Http.BaseAddress!.ToString(), "--person", TrialKeys.Coordinator, "--key", "guessed");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("check the key of 'coordinator'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("guessed", run.Error, StringComparison.Ordinal);
    }

    /// <summary>As the coordinator of this machine, with the key on standard input and <c>/api</c> in the address.</summary>
    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.With(
        stage.Machine.Keys.Staff + "\n", [.. args, "--url", $"{stage.Http.BaseAddress}api", "--person", TrialKeys.Coordinator, "--key", "-"]);
}
