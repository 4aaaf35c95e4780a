using NodaTime;

namespace EmaPain.Domain.Studies.Comparing;

/// <summary>When an occasion goes out and how long it is answered, on the person's clock.</summary>
/// <param name="Starts">When its first question goes out: the first allowed minute from the planned time; of an assessment the planned time.</param>
/// <param name="Closes">The end of the window.</param>
/// <param name="LateUntil">Until then an answer is taken and flagged late.</param>
public sealed record ContactTime(LocalDateTime Starts, LocalDateTime Closes, LocalDateTime LateUntil);
