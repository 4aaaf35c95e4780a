using NodaTime;

namespace EmaPain.App.Staff;

/// <summary>A participant's text as staff read it.</summary>
/// <param name="At">When the carrier received it.</param>
/// <param name="Local">The same on the person's wall.</param>
/// <param name="Zone">Of that wall (IANA).</param>
/// <param name="Text">As received.</param>
public sealed record ReceivedText(Instant At, LocalDateTime Local, string Zone, string Text);
