using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace EmaPain.Azure.Tests.Resilience;

/// <summary>HTTP clients of one service provider, with one resilience pipeline.</summary>
internal sealed class ResilientClients : IDisposable
{
    private readonly ServiceProvider services;

    public ResilientClients(Action<ResiliencePipelineBuilder<HttpResponseMessage>> configure, TimeSpan? handlerLifetime = null)
    {
        var collection = new ServiceCollection();
        var client = collection.AddHttpClient("carrier");
        client.AddResilienceHandler("once", configure);
        if (handlerLifetime is { } lifetime)
        {
            client.SetHandlerLifetime(lifetime);
        }

        services = collection.BuildServiceProvider();
    }

    public HttpClient Client() => services.GetRequiredService<IHttpClientFactory>().CreateClient("carrier");

    /// <summary>The chain of handlers that a new client would use.</summary>
    public HttpMessageHandler Handler() => services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("carrier");

    public async Task WhenRenewedAsync(HttpMessageHandler before)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (ReferenceEquals(Handler(), before))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    public Task<HttpResponseMessage> PostAsync(Uri address) => Client().PostAsync(address, new StringContent("body"));

    public void Dispose() => services.Dispose();
}
