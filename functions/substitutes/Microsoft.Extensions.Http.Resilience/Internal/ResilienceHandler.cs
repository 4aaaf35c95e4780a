using Polly;

namespace Microsoft.Extensions.Http.Resilience.Internal;

/// <summary>Sends through a resilience pipeline; every attempt sends the same request message again, not a clone.</summary>
internal sealed class ResilienceHandler(ResiliencePipeline<HttpResponseMessage> pipeline) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            var outcome = await pipeline.ExecuteOutcomeAsync(AttemptAsync, context, request).ConfigureAwait(false);
            outcome.ThrowIfException();
            return outcome.Result!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        pipeline.Execute((state, token) => state.Handler.SendBase(state.Request, token), (Handler: this, Request: request), cancellationToken);

    private async ValueTask<Outcome<HttpResponseMessage>> AttemptAsync(ResilienceContext context, HttpRequestMessage request)
    {
        try
        {
            return Outcome.FromResult(await base.SendAsync(request, context.CancellationToken).ConfigureAwait(false));
        }
#pragma warning disable CA1031 // Every failure is an outcome that the pipeline judges.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Outcome.FromException<HttpResponseMessage>(e);
        }
    }

    private HttpResponseMessage SendBase(HttpRequestMessage request, CancellationToken cancel) => base.Send(request, cancel);
}
