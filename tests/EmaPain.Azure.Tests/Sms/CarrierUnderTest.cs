using System.Diagnostics.Tracing;
using Azure.Core;
using Azure.Core.Diagnostics;
using EmaPain.App.Ports;
using EmaPain.Azure.Options;
using EmaPain.Azure.Sms;
using EmaPain.Azure.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmaPain.Azure.Tests.Sms;

/// <summary>The carrier as the app builds it, with everything that it and the libraries under it log.</summary>
internal sealed class CarrierUnderTest : IDisposable
{
    /// <summary>Long enough for a slow machine to answer, without the pauses that only a real carrier needs.</summary>
    public static readonly SmsPatience Hasty = SmsPatience.Default with
    {
        Attempt = TimeSpan.FromSeconds(20), Total = TimeSpan.FromSeconds(60), Pause = TimeSpan.FromMilliseconds(1), CallsBeforeOpening = 1000,
    };

    private readonly RecordingLoggers loggers = new();
    private readonly ServiceProvider provider;
    private readonly AzureEventSourceListener listener;
    private readonly CancellationTokenSource ending = new();

    public CarrierUnderTest(string connection, SmsPatience? patience = null, HttpMessageHandler? network = null, TokenCredential? credential = null)
    {
        listener = new AzureEventSourceListener((_, text) => loggers.Keep(text), EventLevel.LogAlways);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(loggers));
        services.AddSingleton(credential ?? new NoCredential());
        services.AddKeyedSingleton(Clocks.Machine, TimeProvider.System);
        services.AddSingleton(new EmaPainOptions
        {
            Sms = credential is null ? new SmsOptions { ConnectionString = connection } : new SmsOptions { Endpoint = new Uri(connection) },
        });
        services.AddAzureCarrier(patience ?? Hasty);
        if (network is not null)
        {
            services.AddHttpClient(SmsHttpClient.Name).ConfigurePrimaryHttpMessageHandler(() => network);
        }

        provider = services.BuildServiceProvider();
        Carrier = provider.GetRequiredService<ICarrier>();
    }

    public ICarrier Carrier { get; }

    /// <summary>Cancelled when the test is over.</summary>
    public CancellationToken Ending => ending.Token;

    public IReadOnlyList<string> Logged() => loggers.Lines;

    public void Dispose()
    {
        ending.Cancel();
        listener.Dispose();
        provider.Dispose();
        loggers.Dispose();
        ending.Dispose();
    }
}
