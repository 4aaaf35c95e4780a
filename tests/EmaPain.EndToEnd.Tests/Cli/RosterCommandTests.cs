namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What commands about staff and alerts send, by the contract of the staff endpoints.</summary>
public sealed class RosterCommandTests : IAsyncLifetime
{
    private StubApp app = null!;

    public async Task InitializeAsync() => app = await StubApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData(
        "staff add lee mission-reconnect north coordinator lee@example.org", "PUT", "/api/staff/lee",
        """{"study":"mission-reconnect","site":"north","role":"coordinator","address":"lee@example.org"}""")]
    [InlineData(
        "staff add ana s north on-call ana@example.org --phone 8135550150", "PUT", "/api/staff/ana",
        """{"study":"s","site":"north","role":"on-call","address":"ana@example.org","phone":"8135550150"}""")]
    [InlineData("staff list s north", "GET", "/api/studies/s/sites/north/staff", "")]
    [InlineData(
        "staff leave kim s north --from 2026-07-06 --until 2026-07-17", "PUT", "/api/studies/s/sites/north/staff/kim/leave",
        """{"from":"2026-07-06","until":"2026-07-17"}""")]
    [InlineData("staff leave kim s north --none", "DELETE", "/api/studies/s/sites/north/staff/kim/leave", "")]
    [InlineData("staff remove kim s north clinician", "DELETE", "/api/studies/s/sites/north/staff/kim/roles/clinician", "")]
    [InlineData(
        "alerts record s north a1 contact leftMessage", "POST", "/api/studies/s/sites/north/alerts/a1/records", """{"record":"contact","outcome":"leftMessage"}""")]
    [InlineData("alerts record s north a1 close", "POST", "/api/studies/s/sites/north/alerts/a1/records", """{"record":"close"}""")]
    public async Task A_command_is_one_request_of_the_contract(string command, string method, string path, string body)
    {
        app.Answer = _ => (200, "null");
        var run = await app.RunAsync([.. command.Split(' '), "--json"]);

        Assert.Equal((0, "null", ""), (run.ExitCode, run.Output.Trim(), run.Error));
        var request = Assert.Single(app.Requests);
        Assert.Equal((method, path, body), (request.Method, request.Path, request.Body));
    }

    [Theory]
    [InlineData("staff leave kim s north --from 2026-07-06", "--until")]
    [InlineData("staff leave kim s north --from 6.7.2026 --until 2026-07-17", "6.7.2026")]
    [InlineData("alerts record s north a1 contact maybe", "contact maybe")]
    public async Task What_cannot_be_meant_is_said_before_anything_is_sent(string command, string named)
    {
        var run = await app.RunAsync(command.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(app.Requests);
    }

    [Fact]
    public async Task The_list_shows_leave_and_the_roles_that_nobody_has_who_is_here()
    {
        app.Answer = _ => (200, """
            {"staff":[{"id":"kim","role":"clinician","address":"kim@example.org","phone":"+18135550151","from":"2026-07-06","until":"2026-07-17","isAway":true}],
             "uncovered":["clinician","on-call"]}
            """);
        var run = await app.RunAsync("staff", "list", "mission-reconnect", "north");

        Assert.Contains("2026-07-06 to 2026-07-17", run.Output, StringComparison.Ordinal);
        Assert.Contains("on-call", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff remove kim mission-reconnect north on-call")]
    [InlineData("staff leave kim mission-reconnect north --from 2026-07-06 --until 2026-07-17")]
    public async Task Who_goes_is_shown_the_roles_that_nobody_has_then(string command)
    {
        app.Answer = _ => (200, """{"id":"kim","study":"mission-reconnect","site":"north","uncovered":["backup"]}""");
        var run = await app.RunAsync(command.Split(' '));

        Assert.Contains("backup", run.Output, StringComparison.Ordinal);
    }
}
