using System.Diagnostics;
using System.Text.Json;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Json;

namespace EmaPain.App.Messages;

/// <summary>
/// A message as it lies on its queue: the message alone, or beside the trace that it belongs to, where something traces
/// (<c>{"traceparent": W3C, "message": {...}}</c>). Both are read.
/// </summary>
public static class MessageText
{
    public static string Write<TMessage>(TMessage message) =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? DomainJson.Write(new Traced<TMessage>(id, message)) : DomainJson.Write(message);

    /// <exception cref="JsonException">It is no JSON of a <typeparamref name="TMessage"/>.</exception>
    public static TMessage Read<TMessage>(string body) => DomainJson.Read<TMessage>(ContentOf(body));

    /// <summary>The message alone. What is no JSON comes back as it is: whoever reads it says so.</summary>
    public static string ContentOf(string body) => Split(body).Content;

    /// <summary>The trace that it belongs to; the default where it names none that can be read.</summary>
    public static ActivityContext TraceOf(string body) =>
        ActivityContext.TryParse(Split(body).Traceparent, traceState: null, isRemote: true, out var trace) ? trace : default;

    private static (string Content, string? Traceparent) Split(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty(TelemetryNames.Traceparent, out var trace) && trace.ValueKind == JsonValueKind.String
                && json.RootElement.TryGetProperty("message", out var message)
                ? (message.GetRawText(), trace.GetString())
                : (body, null);
        }
        catch (JsonException)
        {
            return (body, null);
        }
    }

    private sealed record Traced<TMessage>(string Traceparent, TMessage Message);
}
