namespace EmaPain.Azure.Sms;

/// <summary>Stands between resilience and network and marks each request of which an attempt begins.</summary>
internal sealed class AttemptMark : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> Begun = new("EmaPain.AttemptBegun");

    public static bool IsOn(HttpRequestMessage request) => request.Options.TryGetValue(Begun, out var begun) && begun;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.Set(Begun, true);
        return base.SendAsync(request, cancellationToken);
    }
}
