namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What the command makes of a study's report.</summary>
public sealed class ReportCommandTests : IAsyncLifetime
{
    private StubApp app = null!;

    public async Task InitializeAsync() => app = await StubApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Compliance_is_a_line_for_each_week_and_a_share_of_nothing_stays_empty()
    {
        app.Answer = _ => (200, """
            {"study":"s","at":"2026-03-09T14:00:00Z","covers":"all","adverseEvents":[],"compliance":[
             {"occasion":"week-1","arm":"wait-list","counts":{"planned":8,"sent":7,"delivered":6,"completed":4,"completedOfDelivered":4,"late":1,"partial":1,
              "missed":{"no_response":2,"send_failed":1},"medianLatencyMinutes":12,"ofDelivered":0.67,"ofPlanned":0.5}},
             {"occasion":"week-2","arm":"none","counts":{"planned":1,"sent":0,"delivered":0,"completed":0,"completedOfDelivered":0,"late":0,"partial":0,
              "missed":{"not_sent_optout":1},"ofPlanned":0}}]}
            """);
        var run = await app.RunAsync("report", "s");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "occasion\tarm\tplanned\tsent\tdelivered\tin window\tof delivered\tof planned\tlate\tin part\tmissed, by reason\tmedian minutes",
                "week-1\twait-list\t8\t7\t6\t4\t67%\t50%\t1\t1\tno_response 2, send_failed 1\t12",
                "week-2\tnone\t1\t0\t0\t0\t\t0%\t0\t0\tnot_sent_optout 1",
            ],
            run.Lines.TakeLast(3));
    }
}
