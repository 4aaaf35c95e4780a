using NodaTime;

namespace EmaPain.Domain.Alerts;

/// <summary>One try to tell one member of staff of an alert.</summary>
/// <param name="Recipient">The member of staff, by id.</param>
/// <param name="At">When it was tried.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Channel">By mail or text.</param>
public sealed record AlertMail(string Recipient, Instant At, MailOutcome Outcome, NoticeChannel Channel = NoticeChannel.Mail);
