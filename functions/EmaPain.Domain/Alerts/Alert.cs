using System.Collections.Immutable;
using System.Text.Json.Serialization;
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

    /// <summary>Since when it has waited to be acknowledged, where that is later than when it was raised.</summary>
    public Instant? ReopenedAt { get; init; }

    /// <summary>How many steps of the ladder were called since then, the first one left out.</summary>
    public int Rung { get; init; }

    /// <summary>When the step was called that it stands on, where that is later than when it was raised.</summary>
    public Instant? CalledAt { get; init; }

    /// <summary>The members of staff who were told at this step, by id.</summary>
    public ImmutableArray<string> Reached { get; init; } = [];

    /// <summary>Since when, until it is acknowledged, staff are known to be missing: a step reached nobody.</summary>
    public Instant? UnreachedSince { get; init; }

    /// <summary>When it was acknowledged for the first time ever; from then on only a person ends it.</summary>
    public Instant? FirstAcknowledgedAt { get; init; }

    /// <summary>The contact attempts since it was raised or opened again.</summary>
    public Tally? Contacts { get; init; }

    /// <summary>What came of the last of them.</summary>
    public ContactOutcome? Contact { get; init; }

    /// <summary>What staff did.</summary>
    public AlertAction? Action { get; init; }

    /// <summary>What staff hold it to be.</summary>
    public AlertDisposition? Disposition { get; init; }

    public Instant? ClosedAt { get; init; }

    /// <summary>The member of staff who closed it, by id.</summary>
    public string? ClosedBy { get; init; }

    public Instant? AcknowledgedAt { get; init; }

    /// <summary>The member of staff who acknowledged it, by id.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>Whether the crisis reply could be sent to the participant.</summary>
    public CrisisReply Reply { get; init; } = CrisisReply.NotNeeded;

    /// <summary>Since when it waits for somebody to acknowledge it.</summary>
    [JsonIgnore]
    public Instant OpenSince => ReopenedAt ?? RaisedAt;

    /// <summary>Whether nobody has to do anything about it any more.</summary>
    [JsonIgnore]
    public bool IsOver => Status is AlertStatus.Withdrawn or AlertStatus.Closed;

    /// <summary>Whether a mail to this member of staff was taken and, as far as anybody knows, delivered.</summary>
    public bool IsTold(string recipient) => Mailed(MailOutcome.Accepted, recipient) > Mailed(MailOutcome.Bounced, recipient);

    /// <summary>How many mails to a member of staff ended so; to anybody where none is named. What bounced was accepted before.</summary>
    public int Mailed(MailOutcome outcome, string? recipient = null) => Notices
        .Where(notice => recipient is null || notice.Recipient == recipient)
        .Sum(notice => outcome == MailOutcome.Bounced ? notice.Bounced : notice.Outcome == outcome ? notice.Tries.Count : 0);
}
