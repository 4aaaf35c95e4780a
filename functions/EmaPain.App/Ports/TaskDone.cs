using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>That a task is done.</summary>
/// <param name="By">The member of staff, by id.</param>
/// <param name="At">When.</param>
/// <param name="Request">The request id, so that the same request finds its own work.</param>
public sealed record TaskDone(string By, Instant At, string Request);
