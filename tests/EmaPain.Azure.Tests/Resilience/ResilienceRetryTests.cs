using System.Net;
using EmaPain.Azure.Tests.Sms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace EmaPain.Azure.Tests.Resilience;

public sealed class ResilienceRetryTests
{
    [Fact]
    public async Task An_attempt_without_a_response_is_tried_again_with_the_same_body()
    {
        await using var server = await LoopbackServer.StartAsync((number, _, context) => number < 3 ? Abort(context) : LoopbackServer.AnswerAsync(context, 202, "{}"));
        using var clients = new ResilientClients(pipeline => pipeline.AddRetry(NoResponse(attempts: 2)));
        using var response = await clients.PostAsync(server.Address);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(["body", "body", "body"], server.Requests.Select(request => System.Text.Encoding.UTF8.GetString(request.Body)));
    }

    [Fact]
    public async Task When_all_attempts_failed_the_last_failure_goes_up()
    {
        await using var server = await LoopbackServer.StartAsync((_, _, context) => Abort(context));
        using var clients = new ResilientClients(pipeline => pipeline.AddRetry(NoResponse(attempts: 1)));
        await Assert.ThrowsAsync<HttpRequestException>(() => clients.PostAsync(server.Address));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_response_that_is_not_to_be_handled_goes_up_at_once_whatever_its_Retry_After(int status)
    {
        await using var server = await LoopbackServer.StartAsync((_, _, context) => Throttle(context, status));
        using var clients = new ResilientClients(pipeline => pipeline.AddRetry(NoResponse(attempts: 3)));
        using var response = await clients.PostAsync(server.Address);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_handled_response_does_not_wait_for_Retry_After_when_that_is_switched_off()
    {
        // Its Retry-After is an hour: the total timeout ends the test if somebody obeys it.
        await using var server = await LoopbackServer.StartAsync((number, _, context) => number == 1 ? Throttle(context, 429) : LoopbackServer.AnswerAsync(context, 202, "{}"));
        using var clients = new ResilientClients(pipeline => pipeline
            .AddTimeout(new HttpTimeoutStrategyOptions())
            .AddRetry(new HttpRetryStrategyOptions { ShouldRetryAfterHeader = false, Delay = TimeSpan.Zero }));
        using var response = await clients.PostAsync(server.Address);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task By_default_a_handled_response_waits_for_its_Retry_After()
    {
        await using var server = await LoopbackServer.StartAsync((_, _, context) => Throttle(context, 429));
        using var clients = new ResilientClients(pipeline => pipeline
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(3) })
            .AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.Zero }));
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => clients.PostAsync(server.Address));
        Assert.Single(server.Requests);
    }

    private static HttpRetryStrategyOptions NoResponse(int attempts) => new()
    {
        ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().Handle<TimeoutRejectedException>(),
        ShouldRetryAfterHeader = false,
        MaxRetryAttempts = attempts,
        Delay = TimeSpan.Zero,
    };

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task Throttle(HttpContext context, int status)
    {
        context.Response.Headers.RetryAfter = "3600";
        return LoopbackServer.AnswerAsync(context, status, "{}");
    }
}
