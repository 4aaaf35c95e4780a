using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Alerts;

/// <summary>Something about a participant that staff have to look at.</summary>
public sealed record Alert
{
    public required AlertId Id { get; init; }

    public required RuleId Rule { get; init; }

    public required int RuleVersion { get; init; }

    public required AlertLevel Level { get; init; }

    /// <summary>The occasion whose answers raised it; none for a text that answered nothing.</summary>
    public OccasionId? Occasion { get; init; }

    /// <summary>What the rule looked at when it fired.</summary>
    public ImmutableArray<AlertEvidence> Evidence { get; init; } = [];

    public required Instant RaisedAt { get; init; }

    /// <summary>How often the same rule fired again and was added to this alert.</summary>
    public Tally? Repeats { get; init; }

    /// <summary>The alert with which this one shares its mail: of those raised together, the most urgent.</summary>
    public required AlertId MailedWith { get; init; }

    public AlertStatus Status { get; init; } = AlertStatus.Open;

    /// <summary>The input that asked last for staff to be told; its mails are computed from it.</summary>
    public required InputId AskedBy { get; init; }

    /// <summary>Since when staff have waited to be told; none: a mail was taken since, or the alert is closed.</summary>
    public Instant? UntoldSince { get; init; }

    public ImmutableArray<AlertNotice> Notices { get; init; } = [];

    public Instant? AcknowledgedAt { get; init; }

    /// <summary>The member of staff who acknowledged it, by id.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>Whether the crisis reply could be sent to the participant.</summary>
    public CrisisReply Reply { get; init; } = CrisisReply.NotNeeded;

    /// <summary>Whether a mail to this member of staff was taken and, as far as anybody knows, delivered.</summary>
    public bool IsTold(string recipient) => Mailed(MailOutcome.Accepted, recipient) > Mailed(MailOutcome.Bounced, recipient);

    /// <summary>How many mails to a member of staff ended so; to anybody where none is named. What bounced was accepted before.</summary>
    public int Mailed(MailOutcome outcome, string? recipient = null) => Notices
        .Where(notice => recipient is null || notice.Recipient == recipient)
        .Sum(notice => outcome == MailOutcome.Bounced ? notice.Bounced : notice.Outcome == outcome ? notice.Tries.Count : 0);
}
