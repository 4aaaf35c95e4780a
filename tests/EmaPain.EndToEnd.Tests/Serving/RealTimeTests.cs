using EmaPain.Local.Serving;

namespace EmaPain.EndToEnd.Tests.Serving;

public sealed class RealTimeTests
{
    [Fact]
    public async Task The_real_clock_goes_by_itself_and_cannot_be_moved()
    {
        await using var trial = await ServedTrial.StartAsync(new ServeOptions { Study = ServedTrialFixture.Study, IsRealTime = true });
        using var page = new PageClient(trial);
        Assert.Contains("--real-time", await page.MoveAsync("next-day"), StringComparison.Ordinal);
        Assert.Equal(TimeProvider.System.GetUtcNow(), trial.Now, TimeSpan.FromMinutes(1));
    }
}
