namespace EmaPain.Domain.Alerts;

/// <summary>The mails about an alert to one member of staff that ended in one way.</summary>
/// <param name="Recipient">The member of staff, by id.</param>
/// <param name="Outcome">What came of them.</param>
/// <param name="Tries">How many, and when.</param>
public sealed record AlertNotice(string Recipient, MailOutcome Outcome, Tally Tries);
