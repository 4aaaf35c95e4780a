using Polly.CircuitBreaker;

namespace EmaPain.Azure.Sms;

/// <summary>Stands outside resilience and tells a call that never began from one that was given up on the way.</summary>
internal sealed class CircuitWatch : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (BrokenCircuitException e) when (!AttemptMark.IsOn(request))
        {
            throw new CircuitOpenException("The circuit to the carrier is open.", e) { RetryAfter = e.RetryAfter };
        }
    }
}
