using Polly.Timeout;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>A time limit; 30 seconds unless set.</summary>
public class HttpTimeoutStrategyOptions : TimeoutStrategyOptions
{
    public HttpTimeoutStrategyOptions() => Timeout = TimeSpan.FromSeconds(30);
}
