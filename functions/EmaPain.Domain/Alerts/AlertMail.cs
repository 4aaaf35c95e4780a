using NodaTime;

namespace EmaPain.Domain.Alerts;

/// <summary>One try to mail an alert to one member of staff.</summary>
/// <param name="Recipient">The member of staff, by id.</param>
/// <param name="At">When it was tried.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record AlertMail(string Recipient, Instant At, MailOutcome Outcome);
