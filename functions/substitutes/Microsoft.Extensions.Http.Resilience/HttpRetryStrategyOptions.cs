using Microsoft.Extensions.Http.Resilience.Internal;
using Polly;
using Polly.Retry;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>Retries of timeouts, connection failures and responses 408, 429 and 5xx, with growing jittered delays unless told otherwise.</summary>
public class HttpRetryStrategyOptions : RetryStrategyOptions<HttpResponseMessage>
{
    private bool shouldRetryAfterHeader;

    public HttpRetryStrategyOptions()
    {
        ShouldHandle = args => new(Transient.Is(args.Outcome, args.Context.CancellationToken));
        BackoffType = DelayBackoffType.Exponential;
        UseJitter = true;
        ShouldRetryAfterHeader = true;
    }

    /// <summary>Whether a handled response's Retry-After header sets the delay; setting this replaces the delay generator.</summary>
    public bool ShouldRetryAfterHeader
    {
        get => shouldRetryAfterHeader;
        set
        {
            shouldRetryAfterHeader = value;
            DelayGenerator = value ? args => new(RetryAfter(args.Outcome.Result)) : null;
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage? response)
    {
        var header = response?.Headers.RetryAfter;
        var delay = header?.Date - TimeProvider.System.GetUtcNow() ?? header?.Delta;
        return delay >= TimeSpan.Zero ? delay : null;
    }
}
