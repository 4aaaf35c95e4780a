namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What people are told when a command did not go through.</summary>
public sealed class UnknownOutcomeTests : IAsyncLifetime
{
    private static readonly string[] Pause = ["record", "mission-reconnect", "N-001", "pause"];
    private static readonly string[] Show = ["participants", "show", "mission-reconnect", "N-001"];

    private StubApp app = null!;

    public async Task InitializeAsync() => app = await StubApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task After_a_fault_of_the_app_the_same_request_goes_out_again()
    {
        app.Answer = number => number < 3 ? (503, "") : (200, """{"study":"s","participant":"p","status":"paused","zone":"America/New_York"}""");
        var run = await app.RunAsync(Pause);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, app.Requests.Count);
        Assert.Single(app.Requests.Distinct());
        Assert.Contains("trying again (2 of 3)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_four_tries_the_request_id_is_said_so_that_a_person_can_try_again()
    {
        app.Answer = _ => (500, "");
        var run = await app.RunAsync(Pause);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(4, app.Requests.Count);
        Assert.Contains($"--request-id {Assert.Single(app.Requests.Select(request => request.RequestId).Distinct())}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_reads_has_no_unknown_outcome()
    {
        app.Answer = _ => (503, """{"code":"keys-unreachable","sentence":"Who you are cannot be checked right now. Try again in a minute."}""");
        var run = await app.RunAsync(Show);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Try again in a minute.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--request-id", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_does_not_run_is_named()
    {
        var address = app.Address;
        await app.DisposeAsync();
        var run = await app.RunAsync(Pause);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Nothing answers at {address}api/ (ConnectionError)", run.Error, StringComparison.Ordinal);
        Assert.Contains("--request-id", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "", "the app's address alone")]
    [InlineData(200, "<html>Your Functions app is up and running</html>", "the app's address alone")]
    [InlineData(302, "", "the app's address alone")]
    [InlineData(401, """{"code":"who-are-you","sentence":"Send..."}""", "check the key of 'kim'")]
    [InlineData(404, """{"code":"not-enrolled","sentence":"Nobody is enrolled as 'N-001'."}""", "emapain: Nobody is enrolled as 'N-001'.")]
    [InlineData(409, """{"code":"not-active","sentence":"The person is not active."}""", "emapain: The person is not active.")]
    [InlineData(200, "[]", "another form")]
    public async Task A_refusal_is_said_in_the_apps_words_or_with_a_remedy(int status, string body, string said)
    {
        app.Answer = _ => (status, body);
        var run = await app.RunAsync(Show);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Single(app.Requests);
        Assert.DoesNotContain(StubApp.Key, run.Error, StringComparison.Ordinal);
    }
}
