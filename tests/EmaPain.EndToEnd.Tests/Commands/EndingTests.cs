using EmaPain.Local.Commands;

namespace EmaPain.EndToEnd.Tests.Commands;

public sealed class EndingTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("KILL")]
    public async Task Whatever_ends_a_run_ends_its_parts_too(string signal)
    {
        await using var run = RunProcess.Start("--cohort", "30");
        var parts = await run.PartsAsync(2);
        await run.SignalAsync(signal);
        await run.WhenEndedAsync();
        await RunProcess.UntilGoneAsync(parts);
        if (signal != "KILL")
        {
            Assert.Equal(CommandLine.Stopped, run.ExitCode);
            Assert.Equal("Stopped. Nothing that was started is left.\n", (await run.ErrorAsync).Split("week 0, 2026-01-05\n")[^1]);
        }
    }
}
