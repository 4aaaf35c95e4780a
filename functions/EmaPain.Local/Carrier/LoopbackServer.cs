using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EmaPain.Local.Carrier;

/// <summary>A bare Kestrel on 127.0.0.1 with one handler: no host around it, so no settings files, no signals, no logs.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private readonly KestrelServer server;

    private LoopbackServer(KestrelServer server, Uri address)
    {
        this.server = server;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Listens on the port, or on a free one when it is 0.</summary>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate handler, int port = 0, CancellationToken cancel = default)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Listen(IPAddress.Loopback, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new OneHandler(handler), cancel);
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return new LoopbackServer(server, new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Farewell);
        await server.StopAsync(patience.Token);
        server.Dispose();
    }

    private sealed class OneHandler(RequestDelegate handler) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => handler(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
