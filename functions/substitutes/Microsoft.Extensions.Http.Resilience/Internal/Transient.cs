using System.Net;
using Polly;
using Polly.Timeout;

namespace Microsoft.Extensions.Http.Resilience.Internal;

/// <summary>Which outcomes of an attempt may be different next time.</summary>
internal static class Transient
{
    public static bool Is(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => response.StatusCode >= HttpStatusCode.InternalServerError
            || response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests,
        _ => outcome.Exception is HttpRequestException or TimeoutRejectedException,
    };

    /// <summary>As above, or the connection itself timed out while nobody had cancelled.</summary>
    public static bool Is(Outcome<HttpResponseMessage> outcome, CancellationToken cancel) =>
        Is(outcome)
        || (!cancel.IsCancellationRequested
            && outcome.Exception is OperationCanceledException { Source: "System.Private.CoreLib", InnerException: TimeoutException });
}
