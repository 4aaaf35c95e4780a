using System.Diagnostics;
using EmaPain.App.Messages;

namespace EmaPain.App.Telemetry;

/// <summary>
/// The spans of a trial's work: one trace from an event to the mail that it causes, and from a tick to the texts that it sends. It is carried
/// over the queues in the messages themselves, since a storage queue has no headers.
/// </summary>
public static class Trail
{
    private static readonly ActivitySource Source = new(TelemetryNames.Source);

    /// <summary>A function that a request or a timer started.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="run">What it does.</param>
    public static async Task RunAsync(string function, Func<Task> run)
    {
        using var span = Begin(function)?.SetTag(TelemetryNames.Function, function);
        await RunAsync(span, run);
    }

    /// <summary>The same, with an answer.</summary>
    public static async Task<TAnswer> RunAsync<TAnswer>(string function, Func<Task<TAnswer>> run)
    {
        var answer = default(TAnswer)!;
        await RunAsync(function, async () => { answer = await run(); });
        return answer;
    }

    /// <summary>A function that a message of its queue started: a part of the message's trace.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="body">The message as it lay there.</param>
    /// <param name="run">What it does with the message.</param>
    public static Task FollowAsync<TMessage>(string function, string queue, string body, Func<TMessage, Task> run) =>
        FollowAsync(function, queue, body, () => run(MessageText.Read<TMessage>(body)));

    /// <summary>The same without reading the message.</summary>
    public static async Task FollowAsync(string function, string queue, string body, Func<Task> run)
    {
        // The host has a trace for each of its runs; it is linked, so that one finds the other.
        ActivityLink[] links = Activity.Current is { } host ? [new ActivityLink(host.Context)] : [];
        using var span = Source.StartActivity(function, ActivityKind.Consumer, MessageText.TraceOf(body), links: links)
            ?.SetTag(TelemetryNames.Function, function).SetTag(TelemetryNames.Queue, queue);
        await RunAsync(span, run);
    }

    /// <summary>Begins a step of what runs; nothing where nobody listens.</summary>
    public static Activity? Begin(string step, ActivityKind kind = ActivityKind.Internal) => Source.StartActivity(step, kind);

    /// <summary>Says only the kind of what went wrong: what an exception says is for the log.</summary>
    private static async Task RunAsync(Activity? span, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception e)
        {
            span?.SetTag(TelemetryNames.Error, e.GetType().Name).SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }
}
