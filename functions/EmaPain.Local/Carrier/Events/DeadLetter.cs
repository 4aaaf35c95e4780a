using System.Text.Json.Nodes;

namespace EmaPain.Local.Carrier.Events;

/// <summary>An event that no webhook took, as Event Grid would store it.</summary>
/// <param name="Body">The event in its subscription's schema with Event Grid's dead-letter properties.</param>
/// <param name="Attempts">Posts that were tried.</param>
/// <param name="LastOutcome">Name of the last status (BadRequest, Unauthorized, ...), or TimedOut, SocketError.</param>
public sealed record DeadLetter(string Subscription, string EventId, JsonObject Body, int Attempts, string LastOutcome);
