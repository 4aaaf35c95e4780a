using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>A queue message that failed for good.</summary>
/// <param name="Queue">The queue that it was on.</param>
/// <param name="Id">The SHA-256 of queue and message, so that moving it twice leaves one.</param>
/// <param name="Body">What lay on the queue: the message, perhaps with its trace.</param>
/// <param name="KeptAt">When.</param>
public sealed record DeadLetter(string Queue, string Id, string Body, Instant KeptAt);
