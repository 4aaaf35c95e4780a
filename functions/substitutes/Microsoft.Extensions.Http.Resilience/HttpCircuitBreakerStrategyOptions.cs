using Microsoft.Extensions.Http.Resilience.Internal;
using Polly.CircuitBreaker;

namespace Microsoft.Extensions.Http.Resilience;

/// <summary>A circuit breaker that counts timeouts, connection failures and responses 408, 429 and 5xx unless told otherwise.</summary>
public class HttpCircuitBreakerStrategyOptions : CircuitBreakerStrategyOptions<HttpResponseMessage>
{
    public HttpCircuitBreakerStrategyOptions() => ShouldHandle = args => new(Transient.Is(args.Outcome));
}
