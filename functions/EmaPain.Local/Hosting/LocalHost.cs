using System.Net;
using System.Reflection;
using Azure.Storage.Queues;
using EmaPain.Local.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Hosting;

/// <summary>Runs the functions of an assembly on this machine: HTTP routes, timers and storage queues, as a Functions host would.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly LocalHostOptions options;
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource stopped = new();
    private readonly WorkInProgress work = new();
    private readonly StorageTraffic traffic = new();
    private readonly FunctionInvoker invoker;
    private readonly IReadOnlyList<QueuePump> pumps;
    private readonly TimerFront timers;
    private readonly Quietness quietness;
    private Task running = Task.CompletedTask;
    private int disposed;

    private LocalHost(WebApplication app, LocalHostOptions options, IReadOnlyList<FunctionMethod> functions)
    {
        this.app = app;
        this.options = options;
        invoker = new FunctionInvoker(Counts, work, Log<FunctionInvoker>());
        new HttpFront(options.Settings, invoker, work, stopped.Token).Map(app, functions);
        var schedules = functions.OfType<FunctionMethod.Timer>().Select(timer => new TimerRun(timer, app.Configuration.Expand(timer.Schedule)));
        timers = new TimerFront([.. schedules], invoker, app.Services, stopped.Token);
        pumps = [.. functions.OfType<FunctionMethod.Queue>().Select(Pump)];
        quietness = new Quietness(work, pumps);
        traffic.Begun += Watch;
        traffic.Ended += Follow;
    }

    /// <summary>Where the HTTP functions are, without the route prefix.</summary>
    public Uri Address => new(app.Urls.First());

    public IServiceProvider Services => app.Services;

    public OperationCounts Counts { get; } = new();

    /// <summary>
    /// True if no request, invocation or visible message is left. Messages delayed beyond <see cref="LocalHostOptions.LongDelay"/> do not count;
    /// what another process sends is seen only at the next look at its queue.
    /// </summary>
    public bool Quiet => quietness.Now;

    /// <summary>Grows with every beginning and end of a request, run or send.</summary>
    internal long Activity => work.Activity;

    /// <summary>Starts the app's services (validated as in the real worker), then HTTP, timers and queues.</summary>
    public static async Task<LocalHost> StartAsync(
        Assembly functions, LocalHostOptions options, Action<IHostApplicationBuilder> configure, CancellationToken cancel = default)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();

        // A failed start is thrown and told in one sentence; the framework's own line would tell it again, with a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Limits.MaxRequestBodySize = options.LargestBody ?? kestrel.Limits.MaxRequestBodySize;
        });
        builder.Services.AddMvcCore();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.StopPatience);
        configure(builder);
        var app = builder.Build();
        try
        {
            var host = new LocalHost(app, options, FunctionCatalog.Read(functions));
            await app.StartAsync(cancel);
            host.running = host.RunAsync();
            return host;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            throw PartFailedException.PortTaken("The host of the functions", options.Port, e);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>What keeps it from being quiet.</summary>
    public override string ToString() => quietness.ToString();

    /// <summary>Returns once the host is quiet.</summary>
    public Task WhenQuietAsync(CancellationToken cancel = default) => quietness.WaitAsync(cancel);

    /// <summary>Runs each timer that has an occurrence in (from, to] once and returns when all have ended; failures are logged and counted.</summary>
    public Task RunTimersAsync(DateTimeOffset from, DateTimeOffset to) => timers.RunDueAsync(from, to);

    /// <summary>Earliest occurrence of any timer after an instant; null without timers.</summary>
    public DateTimeOffset? NextTimer(DateTimeOffset after) => timers.Next(after);

    /// <summary>Stops reading and listening, lets what runs finish, and asks it to give up only after <see cref="LocalHostOptions.StopPatience"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
        {
            return;
        }

        await stopping.CancelAsync();
        stopped.CancelAfter(options.StopPatience);
        await app.StopAsync(CancellationToken.None);
        await running;
        traffic.Dispose();
        await app.DisposeAsync();
        stopping.Dispose();
        stopped.Dispose();
    }

    private async Task RunAsync()
    {
        await Task.Yield();
        var queues = Task.WhenAll(pumps.Select(pump => pump.RunAsync()));
        await timers.RunOnStartupAsync(options.Clock.GetUtcNow());
        if (options.Timers == TimerDrive.Schedule)
        {
            await timers.FollowSchedulesAsync(options.Clock, stopping.Token);
        }

        await queues;
    }

    private QueuePump Pump(FunctionMethod.Queue function)
    {
        var name = app.Configuration.Expand(function.QueueName);
        var encoding = options.Settings.Queues.Base64 ? QueueMessageEncoding.Base64 : QueueMessageEncoding.None;
        var account = new QueueServiceClient(
            app.Configuration.StorageAccount(function.Connection), new QueueClientOptions { MessageEncoding = encoding });
        var queue = account.GetQueueClient(name);
        var poison = name.EndsWith("-poison", StringComparison.Ordinal) ? null : account.GetQueueClient($"{name}-poison");
        var pace = QueuePace.Of(options);
        var run = new QueueMessageRun(function, queue, poison, pace, invoker, app.Services, Log<QueueMessageRun>(), stopped.Token);
        return new QueuePump(queue, pace, run, work, Log<QueuePump>(), stopping.Token);
    }

    private void Watch(StorageRequest request)
    {
        if (request is StorageRequest.ToTable)
        {
            Counts.TableOperation();
            return;
        }

        Counts.QueueOperation();
        if (request is StorageRequest.Send send && send.Delay <= options.LongDelay)
        {
            work.Begin();
            PumpsOf(send.Queue).ForEach(pump => pump.SendBegun());
        }
    }

    private void Follow(StorageRequest request)
    {
        if (request is StorageRequest.Send send && send.Delay <= options.LongDelay)
        {
            PumpsOf(send.Queue).ForEach(pump => pump.Expect(send.Delay));
            work.End();
        }
    }

    private List<QueuePump> PumpsOf(Uri queue) => [.. pumps.Where(pump => pump.Queue == queue)];

    private ILogger<T> Log<T>() => app.Services.GetRequiredService<ILogger<T>>();
}
