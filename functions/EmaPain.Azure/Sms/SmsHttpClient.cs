using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Timeout;

namespace EmaPain.Azure.Sms;

/// <summary>
/// The HTTP client under SmsClient. It alone retries, and only attempts that got no response: a response of any status may
/// stand for a text that went out, so it goes up as it is.
/// </summary>
public static class SmsHttpClient
{
    public const string Name = "sms";

    public static IServiceCollection AddSmsHttpClient(this IServiceCollection services, SmsPatience patience)
    {
        services.AddTransient<AttemptCounting>();
        var client = services.AddHttpClient(Name, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            })

            // SmsClient keeps one client for good; the connections are what has to be renewed.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler("carrier", pipeline => Configure(pipeline, patience));
        client.AddHttpMessageHandler<AttemptCounting>();
        return services;
    }

    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, SmsPatience patience)
    {
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddTimeout(new HttpTimeoutStrategyOptions { Timeout = patience.Total })
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                Delay = patience.Pause,
                ShouldRetryAfterHeader = false,
                ShouldHandle = attempt => new(HadNoResponse(attempt.Outcome)),
            })
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = patience.CallsBeforeOpening,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = patience.Open,

                // 429 is one number's pace, not the carrier's health; it must not silence other sites.
                ShouldHandle = attempt => new(
                    HadNoResponse(attempt.Outcome) || attempt.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError }),
            })
            .AddTimeout(new HttpTimeoutStrategyOptions { Timeout = patience.Attempt });
    }

    private static bool HadNoResponse(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or TimeoutRejectedException;
}
