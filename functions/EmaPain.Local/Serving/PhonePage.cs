using System.Net;
using EmaPain.Local.Hosting;
using EmaPain.Local.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Serving;

/// <summary>The web server of the phone page, for browsers of this machine only.</summary>
internal sealed class PhonePage : IAsyncDisposable
{
    private const string ContentPolicy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private readonly WebApplication app;
    private readonly PhoneDesk desk;

    private PhonePage(WebApplication app, PhoneDesk desk) => (this.app, this.desk) = (app, desk);

    public Uri Address => new(app.Urls.First());

    public static async Task<PhonePage> StartAsync(ServedTrial trial, StaffOffice office, int port, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        var app = builder.Build();
        var changes = new Changes();
        var desk = new PhoneDesk(trial, office, changes);
        app.Use(GuardAsync);
        PageFiles.Map(app);
        PhoneRoutes.Map(app, trial, desk);
        var stream = new PageStream(trial, new PageState(trial, office), desk, changes, app.Lifetime.ApplicationStopping);
        app.MapGet("/events", stream.Follow);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            throw PartFailedException.PortTaken("The phone page", port, e);
        }

        return new PhonePage(app, desk);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        desk.Dispose();
    }

    /// <summary>Another site must not reach the page through a name that it lets point here.</summary>
    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
