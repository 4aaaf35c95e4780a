using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace EmaPain.Local.Hosting;

/// <summary>
/// Watches the process's outgoing requests through .NET's own HTTP diagnostics, which every Azure client passes and which run in the caller's
/// asynchronous flow; so neither the clients nor the product know of it.
/// </summary>
internal sealed class StorageTraffic : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Start = "System.Net.Http.HttpRequestOut.Start";
    private const string Stop = "System.Net.Http.HttpRequestOut.Stop";
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Requests = new();
    private readonly List<IDisposable> subscriptions = [];

    // A request that began before this watch did must not end in it.
    private readonly ConcurrentDictionary<HttpRequestMessage, StorageRequest> underWay = new();

    public StorageTraffic() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public event Action<StorageRequest>? Begun;

    public event Action<StorageRequest>? Ended;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "HttpHandlerDiagnosticListener")
        {
            lock (subscriptions)
            {
                subscriptions.Add(value.Subscribe(this, name => name.StartsWith("System.Net.Http.HttpRequestOut", StringComparison.Ordinal)));
            }
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key is not (Start or Stop) || Request(value.Value) is not { } request)
        {
            return;
        }

        if (value.Key == Start && StorageRequest.Of(request) is { } begun && underWay.TryAdd(request, begun))
        {
            Begun?.Invoke(begun);
        }
        else if (value.Key == Stop && underWay.TryRemove(request, out var ended))
        {
            Ended?.Invoke(ended);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        lock (subscriptions)
        {
            subscriptions.ForEach(subscription => subscription.Dispose());
        }
    }

    // The payload's type is private to .NET; its property is documented.
    private static HttpRequestMessage? Request(object? payload) => payload is null
        ? null
        : Requests.GetOrAdd(payload.GetType(), type => type.GetProperty("Request"))?.GetValue(payload) as HttpRequestMessage;
}
