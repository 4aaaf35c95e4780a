using System.Text.Json.Nodes;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What commands send, by the contract of the staff endpoints, and what they make of the answers.</summary>
public sealed class StaffCommandTests : IAsyncLifetime
{
    private const string Tasks = """
        [{"id":"8b0c","study":"mission-reconnect","site":"north","kind":"callAfterOptOut","what":"N-001 asked for no more texts.\u001b[31m\tCall. Ñ",
          "participant":"N-001","raisedAt":"2026-03-09T14:00:00.5Z","dueAt":"2026-03-10T14:00:00Z","isOverdue":true,"new":"unknown",
          "remedy":"emapain participants show mission-reconnect N-001","done":"emapain tasks done mission-reconnect north 8b0c"},
         {"id":"9c1d","study":"all","site":"all","kind":"deadLetter","what":"A message failed for good.","dueAt":"2026-03-11T14:00:00Z","isOverdue":false}]
        """;

    private StubApp app = null!;

    public async Task InitializeAsync() => app = await StubApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Help_says_of_each_record_what_an_option_holds()
    {
        var help = string.Join(' ', (await CommandRun.Of("record", "--help")).Output.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("With criterion: open, met, notMet. With attendance: of a call or session: attended, missed; else attended.", help, StringComparison.Ordinal);
        Assert.Contains("With attendance: how it was held: phone, video, inPerson, text. With peer-contact: how they spoke:", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("participants show mission-reconnect N-001", "GET", "/api/studies/mission-reconnect/participants/N-001", "")]
    [InlineData("participants erase mission-reconnect N-001 --yes", "DELETE", "/api/studies/mission-reconnect/participants/N-001", "")]
    [InlineData("tasks list mission-reconnect north", "GET", "/api/studies/mission-reconnect/sites/north/tasks", "")]
    [InlineData("tasks done all all 8b0c", "POST", "/api/studies/all/sites/all/tasks/8b0c/done", "")]
    [InlineData("alerts list mission-reconnect north", "GET", "/api/studies/mission-reconnect/sites/north/alerts", "")]
    [InlineData("alerts show mission-reconnect north 5f0c", "GET", "/api/studies/mission-reconnect/sites/north/alerts/5f0c", "")]
    [InlineData("participants list mission-reconnect north", "GET", "/api/studies/mission-reconnect/sites/north/participants", "")]
    [InlineData("record s p attendance --occasion session-1", "POST", "/api/studies/s/participants/p/records", """{"record":"attendance","occasion":"session-1","outcome":"attended"}""")]
    [InlineData(
        "record s p attendance --occasion session-1 --outcome missed --mode inPerson", "POST", "/api/studies/s/participants/p/records",
        """{"record":"attendance","occasion":"session-1","outcome":"missed","mode":"inPerson"}""")]
    [InlineData("record s c peer --patient v --number 2", "POST", "/api/studies/s/participants/c/records", """{"record":"peer","patient":"v","number":2}""")]
    [InlineData("record s c peer-contact --number 2 --mode video", "POST", "/api/studies/s/participants/c/records", """{"record":"peer-contact","number":2,"mode":"video"}""")]
    [InlineData("replay inbound 5f0c", "POST", "/api/dead-letters/inbound/5f0c/replay", "")]
    [InlineData("record s p consent --document 2026-01", "POST", "/api/studies/s/participants/p/records", """{"record":"consent","document":"2026-01"}""")]
    [InlineData("record s p allocation --arm wait-list", "POST", "/api/studies/s/participants/p/records", """{"record":"allocation","arm":"wait-list"}""")]
    [InlineData("record s p activation", "POST", "/api/studies/s/participants/p/records", """{"record":"activation"}""")]
    [InlineData("record s p assessment-completed --occasion assessment-week-4", "POST", "/api/studies/s/participants/p/records", """{"record":"assessment-completed","occasion":"assessment-week-4"}""")]
    [InlineData("record s p interview-completed", "POST", "/api/studies/s/participants/p/records", """{"record":"interview-completed"}""")]
    [InlineData("record s p adverse-event", "POST", "/api/studies/s/participants/p/records", """{"record":"adverse-event"}""")]
    [InlineData("record s p partner --partner q", "POST", "/api/studies/s/participants/p/records", """{"record":"partner","partner":"q"}""")]
    [InlineData("record s p opt-in-request", "POST", "/api/studies/s/participants/p/records", """{"record":"opt-in-request"}""")]
    [InlineData("record s p pause", "POST", "/api/studies/s/participants/p/records", """{"record":"pause"}""")]
    [InlineData("record s p resume", "POST", "/api/studies/s/participants/p/records", """{"record":"resume"}""")]
    [InlineData("record s p hold-cleared", "POST", "/api/studies/s/participants/p/records", """{"record":"hold-cleared"}""")]
    [InlineData("record s p opt-out", "POST", "/api/studies/s/participants/p/records", """{"record":"opt-out"}""")]
    [InlineData("record s p withdraw", "POST", "/api/studies/s/participants/p/records", """{"record":"withdraw"}""")]
    [InlineData(
        "record s p answers --occasion week-1 --answers PST.pain=5", "POST", "/api/studies/s/participants/p/records",
        """{"record":"answers","occasion":"week-1","answers":[{"item":"PST.pain","value":5}]}""")]
    [InlineData(
        "record s p answers --occasion week-1 --answers PST.pain=skip --language es --at 2026-03-09T14:05:00Z", "POST", "/api/studies/s/participants/p/records",
        """{"record":"answers","occasion":"week-1","answers":[{"item":"PST.pain"}],"language":"es","takenAt":"2026-03-09T14:05:00Z"}""")]
    [InlineData("participants contact s p --address Tampa", "PUT", "/api/studies/s/participants/p/contact-details", """{"address":"Tampa"}""")]
    [InlineData("record s p session --session last --date 2026-06-01", "POST", "/api/studies/s/participants/p/records", """{"record":"session","session":"last","date":"2026-06-01"}""")]
    [InlineData("record s p phone --phone 8135550100", "POST", "/api/studies/s/participants/p/records", """{"record":"phone","phone":"8135550100"}""")]
    [InlineData("record s p migrate --study-version 2", "POST", "/api/studies/s/participants/p/records", """{"record":"migrate","version":2}""")]
    [InlineData("record s p zone --zone America/Chicago", "POST", "/api/studies/s/participants/p/records", """{"record":"zone","zone":"America/Chicago"}""")]
    public async Task A_command_is_one_request_of_the_contract(string command, string method, string path, string body)
    {
        app.Answer = _ => (200, "null");
        var run = await app.RunAsync([.. command.Split(' '), "--json"]);

        Assert.Equal((0, "null", ""), (run.ExitCode, run.Output.Trim(), run.Error));
        var request = Assert.Single(app.Requests);
        Assert.Equal((method, path, body), (request.Method, request.Path, request.Body));
        Assert.Equal($"EmaPainKey kim:{StubApp.Key}", request.Authorization);
        Assert.True(Guid.TryParse(request.RequestId, out _));
    }

    [Theory]
    [InlineData("--weekday thursday --time 18:30", """{"record":"times","weekday":"thursday","time":"18:30"}""")]
    [InlineData("--weekday thu", """{"record":"times","weekday":"thursday"}""")]
    [InlineData("--time 8:05", """{"record":"times","time":"08:05"}""")]
    public Task Other_times_are_one_request_of_the_contract(string options, string body) =>
        A_command_is_one_request_of_the_contract($"record s p times {options}", "POST", "/api/studies/s/participants/p/records", body);

    [Fact]
    public async Task Every_command_has_a_request_id_of_its_own_unless_one_is_given()
    {
        var given = Guid.CreateVersion7();
        app.Answer = _ => (200, """{"queue":"due","id":"1"}""");
        await app.RunAsync("replay", "due", "1");
        await app.RunAsync("replay", "due", "1");
        await app.RunAsync("replay", "due", "1", "--request-id", given.ToString());

        Assert.Equal(3, app.Requests.Select(request => request.RequestId).Distinct().Count());
        Assert.Equal(given.ToString(), app.Requests[^1].RequestId);
    }

    [Fact]
    public async Task Tasks_are_lines_of_columns_without_control_characters()
    {
        app.Answer = _ => (200, Tasks);
        var run = await app.RunAsync("tasks", "list", "mission-reconnect", "north");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(3, run.Lines.Count);
        Assert.Equal(
            [
                "1", "2026-03-10 14:00 UTC", "yes", "N-001", "N-001 asked for no more texts. [31m Call. Ñ", "8b0c",
                "emapain participants show mission-reconnect N-001", "emapain tasks done mission-reconnect north 8b0c",
            ],
            run.Lines[1].Split('\t'));
    }

    [Fact]
    public async Task Texts_are_shown_without_what_would_move_the_cursor_or_turn_the_writing()
    {
        app.Answer = _ => (200, """
            {"study":"mission-reconnect","participant":"N-001","date":"2026-03-09","texts":[
              {"at":"2026-03-09T14:05:00Z","local":"2026-03-09T10:05:00","zone":"America/New_York","text":"see you\u001b[2J in\r\nValhalla \u202egnola\t[red]"}]}
            """);
        var run = await app.RunAsync("texts", "mission-reconnect", "N-001", "--date", "2026-03-09");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["received\tlocal\ttext", "2026-03-09 14:05 UTC\t2026-03-09 10:05\tsee you [2J in  Valhalla  gnola [red]"], run.Lines);
        Assert.Equal("/api/studies/mission-reconnect/participants/N-001/texts/2026-03-09", Assert.Single(app.Requests).Path);
    }

    [Fact]
    public async Task Texts_without_a_date_are_those_of_the_participants_today()
    {
        app.Answer = _ => (200, """{"study":"s","participant":"p","date":"2026-03-09","texts":[]}""");
        Assert.Equal(["received\tlocal\ttext"], (await app.RunAsync("texts", "s", "p")).Lines);
        Assert.Equal("/api/studies/s/participants/p/texts/today", Assert.Single(app.Requests).Path);
    }

    [Fact]
    public async Task JSON_is_one_line_of_ASCII()
    {
        app.Answer = _ => (200, Tasks);
        var run = await app.RunAsync("tasks", "list", "mission-reconnect", "north", "--json");

        Assert.Single(run.Lines);
        Assert.True(System.Text.Ascii.IsValid(run.Output));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Tasks), JsonNode.Parse(run.Output)));
    }

    [Fact]
    public async Task A_finished_task_says_who_did_it_and_when()
    {
        app.Answer = _ => (200, """{"id":"8b0c","kind":"callAfterOptOut","what":"Call.","doneAt":"2026-03-10T15:00:00Z","doneBy":"kim"}""");
        var run = await app.RunAsync("tasks", "done", "mission-reconnect", "north", "8b0c");

        Assert.Equal(["8b0c", "2026-03-10 15:00 UTC", "kim", "Call."], run.Lines[1].Split('\t'));
    }

    [Fact]
    public async Task A_participant_stands_in_the_time_of_the_zone_that_holds_for_each_occasion()
    {
        app.Answer = _ => (200, """
            {"study":"mission-reconnect","participant":"N-001","studyVersion":1,"site":"north","role":"veteran","language":"en","zone":"America/Chicago",
             "weekday":"monday","timeOfDay":"10:00","status":"active","activatedAt":"2026-03-02T14:00:00Z","day0":"2026-03-02","balanceCents":1505,
             "occasions":[{"id":"week-1","kind":"weekly","status":"completed","planned":"2026-03-09T14:00:00Z","plannedLocal":"2026-03-09T10:00:00",
               "zone":"America/New_York","closes":"2026-03-15T14:00:00Z","sentAt":"2026-03-09T14:00:10Z","completedAt":"2026-03-09T15:04:00Z",
               "scores":[{"instrument":"PEG","score":5.33}]}],
             "compliance":{"planned":4,"sent":3,"delivered":3,"completed":3,"completedOfDelivered":2,"ofDelivered":0.67,"ofPlanned":0.75},
             "openAlerts":1,"alerts":[{"alert":"a1","rule":"peg-worse","level":"review","status":"open","raisedAt":"2026-03-09T15:05:00Z"}],"tasks":[]}
            """);
        var run = await app.RunAsync("participants", "show", "mission-reconnect", "N-001");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("status\tactive", run.Lines);
        Assert.Contains("balance\t$15.05", run.Lines);
        Assert.Contains("answered\t3 of 4 planned in the window, 2 of 3 delivered", run.Lines);
        Assert.Contains("week-1\tcompleted\t2026-03-09 10:00\t2026-03-15 10:00\t2026-03-09 10:00\t2026-03-09 11:04\t\tPEG 5.33", run.Lines);
        Assert.Contains("2026-03-09 10:05\treview\tpeg-worse\topen\t\t\t\ta1", run.Lines);
    }

    [Theory]
    [InlineData("record s p consent", "--document")]
    [InlineData("record s p allocation --occasion week-1 --arm a", "--occasion")]
    [InlineData("record s p holiday", "holiday")]
    [InlineData("record s .. pause", "'..' is no id")]
    [InlineData("tasks list s", "Missing: SITE.")]
    [InlineData("replay due 1 --request-id seven", "seven")]
    public async Task What_cannot_be_meant_is_said_before_anything_is_sent(string command, string named)
    {
        var run = await app.RunAsync(command.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task The_list_of_alerts_says_what_is_to_be_done_next_and_what_is_overdue()
    {
        app.Answer = _ => (200, """
            [{"alert":"5f0c","participant":"N-001","rule":"crisis","level":"urgent","status":"acknowledged","next":"contact","by":"2026-03-09T15:00:00Z",
            "isOverdue":true,"reply":"sent","raisedAt":"2026-03-09T13:30:00Z"},
            {"alert":"77aa","participant":"N-002","rule":"distress","level":"review","status":"acknowledged","next":"disposition","isOverdue":false}]
            """);

        var run = await app.RunAsync("alerts", "list", "mission-reconnect", "north");

        Assert.Equal(
            ["no\traised\tlevel\trule\tstatus\tnext\tby\toverdue\tparticipant\tcrisis reply\talert",
            "1\t2026-03-09 13:30 UTC\turgent\tcrisis\tacknowledged\tcontact\t2026-03-09 15:00 UTC\tyes\tN-001\tsent\t5f0c",
            "2\t\treview\tdistress\tacknowledged\tdisposition\t\t\tN-002\t\t77aa"],
            run.Lines);
    }

    [Theory]
    [InlineData("participants show")]
    [InlineData("record")]
    [InlineData("tasks list")]
    [InlineData("tasks done")]
    [InlineData("texts")]
    [InlineData("alerts list")]
    [InlineData("alerts record")]
    [InlineData("staff add")]
    [InlineData("staff list")]
    [InlineData("staff leave")]
    [InlineData("staff remove")]
    [InlineData("replay")]
    [InlineData("report")]
    public async Task Help_shows_an_example(string command)
    {
        var run = await CommandRun.Of([.. command.Split(' '), "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"  emapain {command} ", run.Output, StringComparison.Ordinal);
    }
}
