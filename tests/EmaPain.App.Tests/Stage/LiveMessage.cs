using NodaTime;

namespace EmaPain.App.Tests.Stage;

/// <summary>A message on a queue.</summary>
internal sealed record LiveMessage(string Queue, string Body, Instant VisibleAt, int Dequeued = 0, string? Id = null);
