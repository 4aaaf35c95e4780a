using System.Collections.Concurrent;
using EmaPain.App.Ports;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryRequestBook : IRequestBook
{
    private readonly ConcurrentDictionary<string, string> requests = [];

    public Task<bool> ClaimAsync(string request, string what, CancellationToken cancel) => Task.FromResult(requests.GetOrAdd(request, what) == what);

    public string FingerprintOf(string what) => $"fingerprint of {what}";
}
