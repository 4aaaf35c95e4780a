using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmaPain.App.Telemetry;

namespace EmaPain.App.Tests.Telemetry;

/// <summary>Keeps our own spans and measurements of one test: sources and meters are the process's, and other tests run beside it.</summary>
internal sealed class Listening : IDisposable
{
    private static readonly AsyncLocal<Listening?> Mine = new();
    private readonly List<Activity> spans = [];
    private readonly List<string> measurements = [];
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();

    public Listening()
    {
        Mine.Value = this;
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => Mine.Value == this ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span => spans.AddRange(Mine.Value == this ? [span] : []),
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == TelemetryNames.Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, words, _) => Keep(instrument, value, words));
        meters.SetMeasurementEventCallback<double>((instrument, value, words, _) => Keep(instrument, value, words));
        meters.Start();
    }

    /// <summary>Spans in the order in which they ended.</summary>
    public IReadOnlyList<Activity> Spans => spans;

    /// <summary>Name, value and words of each measurement.</summary>
    public IReadOnlyList<string> Measurements => measurements;

    public void Dispose()
    {
        Mine.Value = null;
        activities.Dispose();
        meters.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> words)
    {
        if (Mine.Value == this)
        {
            measurements.Add(FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', words.ToArray().Select(word => word.Value))}").TrimEnd());
        }
    }
}
