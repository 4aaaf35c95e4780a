namespace EmaPain.Azure.Sms;

/// <summary>Stands between resilience and network and tells the call's tally of each attempt.</summary>
internal sealed class AttemptCounting : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var tally = AttemptTally.OfThisCall();
        tally.AttemptBegins();
        var response = await base.SendAsync(request, cancellationToken);
        tally.AttemptIsAnswered();
        return response;
    }
}
