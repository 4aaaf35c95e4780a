using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using EmaPain.App.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace EmaPain.Functions;

/// <summary>
/// Where telemetry goes: to Application Insights, to a collector that speaks OTLP, to both, or nowhere, by the settings that the Functions
/// host follows as well. Only our own spans and metrics: addresses in those of the libraries name people's rows (decision 12).
/// </summary>
public static class TelemetryExport
{
    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string InsightsIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IOpenTelemetryBuilder ExportEmaPain(this IOpenTelemetryBuilder telemetry, IConfiguration configuration)
    {
        telemetry.ExportToCollector(configuration);
        return IsSet(configuration, Insights) ? telemetry.ExportToInsights(configuration) : telemetry;
    }

    /// <summary>To a collector alone, where one is named.</summary>
    public static IOpenTelemetryBuilder ExportToCollector(this IOpenTelemetryBuilder telemetry, IConfiguration configuration) =>
        IsSet(configuration, Collector) ? telemetry.AddEmaPain().UseOtlpExporter() : telemetry;

    private static IOpenTelemetryBuilder AddEmaPain(this IOpenTelemetryBuilder telemetry)
    {
        // The client of the carrier has four lines for each text, and they say no more than its span.
        telemetry.Services.AddLogging(logging => logging.AddFilter<OpenTelemetryLoggerProvider>("System.Net.Http.HttpClient", LogLevel.Warning));
        return telemetry.WithTracing(tracing => tracing.AddSource(TelemetryNames.Source)).WithMetrics(metrics => metrics.AddMeter(TelemetryNames.Source));
    }

    private static IOpenTelemetryBuilder ExportToInsights(this IOpenTelemetryBuilder telemetry, IConfiguration configuration)
    {
        if (IsSet(configuration, InsightsIdentity))
        {
            telemetry.Services.AddOptions<AzureMonitorExporterOptions>()
                .Configure<TokenCredential>((options, credential) => options.Credential = credential);
        }

        return telemetry.AddEmaPain().UseAzureMonitorExporter(KeepEverything);
    }

    /// <summary>By default the exporter keeps five traces a second and drops the logs of the others, and with them what alarms wait for.</summary>
    private static void KeepEverything(AzureMonitorExporterOptions options)
    {
        options.TracesPerSecond = null;
        options.SamplingRatio = 1;
        options.EnableTraceBasedLogsSampler = false;
    }

    private static bool IsSet(IConfiguration configuration, string setting) => !string.IsNullOrWhiteSpace(configuration[setting]);
}
