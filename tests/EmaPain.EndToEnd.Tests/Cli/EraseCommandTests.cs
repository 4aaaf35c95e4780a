namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>An erasure asks first.</summary>
public sealed class EraseCommandTests : IAsyncLifetime
{
    private StubApp app = null!;

    public async Task InitializeAsync() => app = await StubApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("N-001\n")]
    [InlineData("N-001\r\nand more")]
    [InlineData(" N-001")]
    public async Task Typing_the_participants_id_erases(string typed)
    {
        app.Answer = _ => (200, """{"study":"mission-reconnect","participant":"N-001","answersKept":true}""");
        var run = await EraseAsync(typed);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Type N-001", run.Error, StringComparison.Ordinal);
        Assert.Equal("mission-reconnect\tN-001\tkept under the pseudonym", run.Lines[1]);
        Assert.Equal("DELETE", Assert.Single(app.Requests).Method);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes\n")]
    [InlineData("N-002\n")]
    [InlineData("n-001\n")]
    public async Task Anything_else_erases_nothing(string typed)
    {
        var run = await EraseAsync(typed);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Nothing was erased", run.Error, StringComparison.Ordinal);
        Assert.Empty(app.Requests);
    }

    private Task<CommandRun> EraseAsync(string typed) => CommandRun.With(
        typed, "participants", "erase", "mission-reconnect", "N-001", "--url", app.Address.ToString(), "--person", "kim", "--key", StubApp.Key);
}
