using System.Net;
using EmaPain.Azure.Tests.Sms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace EmaPain.Azure.Tests.Resilience;

public sealed class ResilienceTimeoutTests
{
    [Fact]
    public async Task A_silent_attempt_ends_and_the_next_one_is_answered()
    {
        await using var server = await LoopbackServer.StartAsync((number, _, context) => number == 1 ? Silence(context) : LoopbackServer.AnswerAsync(context, 202, "{}"));
        using var clients = new ResilientClients(pipeline => pipeline
            .AddTimeout(new HttpTimeoutStrategyOptions())
            .AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.Zero })
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(2) }));
        using var response = await clients.PostAsync(server.Address);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task The_total_timeout_ends_all_attempts()
    {
        await using var server = await LoopbackServer.StartAsync((_, _, context) => Silence(context));
        using var clients = new ResilientClients(pipeline => pipeline
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = TimeSpan.FromMilliseconds(300) })
            .AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.Zero, MaxRetryAttempts = int.MaxValue })
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = TimeSpan.FromMilliseconds(50) }));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => clients.PostAsync(server.Address));
    }

    [Fact]
    public async Task The_callers_cancellation_is_neither_a_timeout_nor_retried()
    {
        using var cancel = new CancellationTokenSource();
        await using var server = await LoopbackServer.StartAsync(async (_, _, context) =>
        {
            await cancel.CancelAsync();
            await Silence(context);
        });
        using var clients = new ResilientClients(pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.Zero }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => clients.Client().GetAsync(server.Address, cancel.Token));
        Assert.Single(server.Requests);
    }

    /// <summary>No answer until the client has hung up.</summary>
    private static async Task Silence(HttpContext context)
    {
        var hungUp = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(hungUp.SetResult);
        await hungUp.Task;
    }
}
