using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmaPain.App.Telemetry;

namespace EmaPain.EndToEnd.Tests.Telemetry;

/// <summary>Keeps every span of the sources that it listens to, and every measurement of ours.</summary>
internal sealed class Recorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ConcurrentQueue<Measured> measured = new();
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();

    private Recorder(Func<ActivitySource, bool> listensTo)
    {
        activities = new ActivityListener
        {
            ShouldListenTo = listensTo,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, words, _) => measured.Enqueue(new Measured(instrument.Name, [.. words])));
        meters.SetMeasurementEventCallback<double>((instrument, _, words, _) => measured.Enqueue(new Measured(instrument.Name, [.. words])));
        meters.Start();
    }

    /// <summary>What is exported.</summary>
    public static Recorder OfOurs() => new(source => source.Name == TelemetryNames.Source);

    /// <summary>Also what the libraries would tell, had they been asked.</summary>
    public static Recorder OfEverything() => new(_ => true);

    public IReadOnlyList<Activity> Spans => [.. spans];

    public IReadOnlyList<Measured> Measurements => [.. measured];

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
    }
}
