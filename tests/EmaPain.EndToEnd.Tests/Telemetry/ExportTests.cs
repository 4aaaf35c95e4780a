using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Functions;
using EmaPain.Functions.Triggers.Operation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EmaPain.EndToEnd.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class ExportTests : IAsyncLifetime
{
    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const int Runs = 40;
    private Ingestion ingestion = null!;

    /// <summary>More in one second than the exporter keeps by default.</summary>
    [Fact]
    public async Task Application_Insights_gets_every_run_and_every_log_that_an_alarm_waits_for()
    {
        using var host = await StartAsync((Insights, ingestion.ConnectionString));
        await WorkAsync(host);
        await FlushAsync(host);

        var letters = ingestion.Items("MessageData").Where(item => Property(item.Data, "EventName") == DeadLetterOffice.DeadLetterEvent.Name).ToList();
        var runs = ingestion.Items("RequestData").Where(item => Property(item.Data, TelemetryNames.Function) == nameof(KeepInboundPoison)).ToList();
        Assert.Equal(Runs, letters.Count);
        Assert.Equal(Runs, runs.Count);
        Assert.Equal(runs.Select(run => run.Trace).Order(), letters.Select(letter => letter.Trace).Order());
        Assert.All(runs, run => Assert.False(run.Data.GetProperty("success").GetBoolean()));
        Assert.Contains(ingestion.Items("MetricData"), item => item.Data.GetProperty("metrics")[0].GetProperty("name").GetString() == TelemetryNames.DeadLetters);
    }

    [Fact]
    public async Task Addresses_that_libraries_call_are_not_exported()
    {
        using var host = await StartAsync((Insights, ingestion.ConnectionString));
        using var http = new HttpClient();
        await Trail.RunAsync(nameof(KeepInboundPoison), async () =>
        {
            using var answer = await http.GetAsync(new Uri(ingestion.Address, "Participations(PartitionKey='study~p1')"));
        });
        await FlushAsync(host);

        Assert.DoesNotContain(ingestion.Posts, post => post.Body.Contains("PartitionKey", StringComparison.Ordinal));
        Assert.Contains(ingestion.Items("RemoteDependencyData"), item => item.Data.GetProperty("name").GetString() == nameof(KeepInboundPoison));
    }

    [Fact]
    public void The_apps_identity_is_shown_where_the_host_shows_its_own()
    {
        using var without = Build((Insights, ingestion.ConnectionString));
        Assert.Null(CredentialIn(without));
        using var with = Build((Insights, ingestion.ConnectionString), ("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "ClientId=1;Authorization=AAD"));
        Assert.Same(with.Services.GetRequiredService<TokenCredential>(), CredentialIn(with));
    }

    [Fact]
    public async Task A_collector_gets_traces_metrics_and_logs_and_needs_no_Application_Insights()
    {
        using var host = await StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", ingestion.Address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await WorkAsync(host);
        await FlushAsync(host);
        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], ingestion.Posts.Select(post => post.Path).Distinct().Order());
        Assert.Contains(ingestion.Posts, post => post.Path == "/v1/traces" && post.Body.Contains(nameof(KeepInboundPoison), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_setting_nothing_listens()
    {
        using var host = await StartAsync();
        Assert.Null(host.Services.GetService<TracerProvider>());
        Assert.Null(host.Services.GetService<MeterProvider>());
        Assert.Null(Trail.Begin(TelemetryNames.Commit));
    }

    public async Task InitializeAsync()
    {
        // The exporter would tell its maker how it fares.
        Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");
        ingestion = await Ingestion.StartAsync();
    }

    public async Task DisposeAsync() => await ingestion.DisposeAsync();

    private static async Task WorkAsync(IHost host)
    {
        var log = host.Services.GetRequiredService<ILogger<DeadLetterOffice>>();
        for (var run = 0; run < Runs; run++)
        {
            await Assert.ThrowsAsync<TimeoutException>(() => Trail.FollowAsync(nameof(KeepInboundPoison), QueueNames.Inbound, "no JSON", () =>
            {
                TrialMetrics.LetterKept(QueueNames.Inbound);
                log.LogCritical(DeadLetterOffice.DeadLetterEvent, "A message of queue {Queue} failed for good.", QueueNames.Inbound);
                throw new TimeoutException();
            }));
        }
    }

    private static TokenCredential? CredentialIn(IHost host) => host.Services.GetRequiredService<IOptionsMonitor<AzureMonitorExporterOptions>>().CurrentValue.Credential;

    private static async Task<IHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var host = Build(settings);
        await host.StartAsync();
        return host;
    }

    private static IHost Build(params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services.AddSingleton<TokenCredential>(new DefaultAzureCredential());
        builder.Services.AddOpenTelemetry().ExportEmaPain(builder.Configuration);
        return builder.Build();
    }

    private static async Task FlushAsync(IHost host)
    {
        host.Services.GetRequiredService<TracerProvider>().ForceFlush();
        host.Services.GetRequiredService<MeterProvider>().ForceFlush();
        host.Services.GetRequiredService<LoggerProvider>().ForceFlush();
        await host.StopAsync();
    }

    private static string? Property(JsonElement data, string name) =>
        data.GetProperty("properties").TryGetProperty(name, out var property) ? property.GetString() : null;
}
