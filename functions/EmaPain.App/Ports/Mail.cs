namespace EmaPain.App.Ports;

/// <summary>A mail without health data.</summary>
/// <param name="Operation">Computed from alert, recipient and cause, so that trying again is the same mail.</param>
/// <param name="To">Address of a member of staff.</param>
/// <param name="Subject">Names no person and no score.</param>
/// <param name="Text">Plain part.</param>
/// <param name="Html">HTML part, every value encoded.</param>
/// <param name="Urgency">Whether it may wait while the service takes no more mail this hour.</param>
public sealed record Mail(Guid Operation, string To, string Subject, string Text, string Html, MailUrgency Urgency = MailUrgency.Normal);
