using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace EmaPain.Azure.Tests.Resilience;

public sealed class ResilienceOptionsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_package()
    {
        var retry = new HttpRetryStrategyOptions();
        Assert.Equal((3, TimeSpan.FromSeconds(2), DelayBackoffType.Exponential), (retry.MaxRetryAttempts, retry.Delay, retry.BackoffType));
        Assert.True(retry.UseJitter && retry.ShouldRetryAfterHeader);
        Assert.Equal(TimeSpan.FromSeconds(30), new HttpTimeoutStrategyOptions().Timeout);
        var circuit = new HttpCircuitBreakerStrategyOptions();
        Assert.Equal((0.1, 100), (circuit.FailureRatio, circuit.MinimumThroughput));
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5)), (circuit.SamplingDuration, circuit.BreakDuration));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, false)]
    [InlineData(HttpStatusCode.BadRequest, false)]
    [InlineData(HttpStatusCode.Unauthorized, false)]
    [InlineData(HttpStatusCode.RequestTimeout, true)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.InternalServerError, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    public async Task By_default_408_429_and_5xx_count_as_transient(HttpStatusCode status, bool transient)
    {
        using var response = new HttpResponseMessage(status);
        Assert.Equal(transient, await RetriesAsync(Outcome.FromResult(response)));
        Assert.Equal(transient, await BreaksAsync(Outcome.FromResult(response)));
    }

    [Fact]
    public async Task By_default_timeouts_and_connection_failures_count_and_a_cancellation_does_not()
    {
        Assert.True(await RetriesAsync(Outcome.FromException<HttpResponseMessage>(new HttpRequestException())));
        Assert.True(await RetriesAsync(Outcome.FromException<HttpResponseMessage>(new TimeoutRejectedException())));
        Assert.True(await BreaksAsync(Outcome.FromException<HttpResponseMessage>(new TimeoutRejectedException())));
        Assert.False(await RetriesAsync(Outcome.FromException<HttpResponseMessage>(new OperationCanceledException())));
        Assert.False(await BreaksAsync(Outcome.FromException<HttpResponseMessage>(new InvalidOperationException())));
    }

    [Fact]
    public async Task Retry_After_sets_the_delay_unless_switched_off()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromMinutes(2));
        using var silent = new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        Assert.Equal(TimeSpan.FromMinutes(2), await DelayAsync(new HttpRetryStrategyOptions(), response));
        Assert.Null(await DelayAsync(new HttpRetryStrategyOptions(), silent));
        Assert.Null(new HttpRetryStrategyOptions { ShouldRetryAfterHeader = false }.DelayGenerator);
    }

    [Fact]
    public void A_pipeline_is_named_after_its_client()
    {
        var client = new ServiceCollection().AddHttpClient("carrier");
        IHttpResiliencePipelineBuilder pipeline = client.AddResilienceHandler("once", builder => builder.AddTimeout(TimeSpan.FromSeconds(1)));
        Assert.Equal("carrier-once", pipeline.PipelineName);
        Assert.Same(client.Services, pipeline.Services);
    }

    private static ValueTask<bool> RetriesAsync(Outcome<HttpResponseMessage> outcome) =>
        new HttpRetryStrategyOptions().ShouldHandle(new RetryPredicateArguments<HttpResponseMessage>(ResilienceContextPool.Shared.Get(), outcome, 0));

    private static ValueTask<bool> BreaksAsync(Outcome<HttpResponseMessage> outcome) =>
        new HttpCircuitBreakerStrategyOptions().ShouldHandle(new CircuitBreakerPredicateArguments<HttpResponseMessage>(ResilienceContextPool.Shared.Get(), outcome));

    private static ValueTask<TimeSpan?> DelayAsync(HttpRetryStrategyOptions options, HttpResponseMessage response) =>
        options.DelayGenerator!(new RetryDelayGeneratorArguments<HttpResponseMessage>(ResilienceContextPool.Shared.Get(), Outcome.FromResult(response), 0));
}
