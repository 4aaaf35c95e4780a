using System.Text.Json.Serialization;

namespace EmaPain.Domain.Alerts;

/// <summary>The mails, or texts, about an alert to one member of staff that ended in one way.</summary>
/// <param name="Recipient">The member of staff, by id.</param>
/// <param name="Outcome">What came of them; accepted for those that bounced as well.</param>
/// <param name="Tries">How many, and when.</param>
public sealed record AlertNotice(string Recipient, MailOutcome Outcome, Tally Tries)
{
    /// <summary>By what.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NoticeChannel Channel { get; init; }

    /// <summary>How many of those that were accepted came back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Bounced { get; init; }
}
