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

    /// <summary>Version of the lists and the matching by which the last text was read that raised it; none: no text did, or an older version of the app raised it.</summary>
    public int? ScreenVersion { get; init; }

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

    /// <summary>The input by which the last text came that raised it, where staff were asked for another reason since; none: <see cref="AskedBy"/> is it.</summary>
    public InputId? HeardBy { get; init; }

    /// <summary>Since when staff have waited to be told; none: a mail was taken since, or the alert is closed.</summary>
    public Instant? UntoldSince { get; init; }

    public ImmutableArray<AlertNotice> Notices { get; init; } = [];

    /// <summary>Since when it has waited to be acknowledged, where that is later than when it was raised.</summary>
    public Instant? ReopenedAt { get; init; }

    /// <summary>How many steps of the ladder were called since then, the first one left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Rung { get; init; }

    /// <summary>When the step was called that it stands on, where that is later than when it was raised.</summary>
    public Instant? CalledAt { get; init; }

    /// <summary>Who was told at this step, as far as anybody knows; none: nobody yet, somebody took it on, or the level has no ladder.</summary>
    [JsonPropertyName("reached")]
    public ImmutableArray<AlertReach>? ReachedHere { get; init; }

    /// <summary>Since when, until it is acknowledged, staff are known to be missing: a step reached nobody.</summary>
    public Instant? UnreachedSince { get; init; }

    /// <summary>When an acknowledgement without a contact attempt ceased to count; from then on only a person ends the alert.</summary>
    public Instant? LapsedAt { get; init; }

    /// <summary>When staff first tried to reach the person since it was raised or opened again.</summary>
    public Instant? ContactedAt { get; init; }

    /// <summary>What came of the last of them.</summary>
    public AttemptOutcome? Contact { get; init; }

    /// <summary>What staff did.</summary>
    public AlertAction? Action { get; init; }

    /// <summary>What staff hold it to be.</summary>
    public AlertDisposition? Disposition { get; init; }

    public Instant? ClosedAt { get; init; }

    public Instant? AcknowledgedAt { get; init; }

    /// <summary>The member of staff who acknowledged it, by id.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>Whether the crisis reply could be sent to the participant.</summary>
    public CrisisReply Reply { get; init; } = CrisisReply.NotNeeded;

    /// <summary>Who was told at this step, as far as anybody knows.</summary>
    [JsonIgnore]
    public ImmutableArray<AlertReach> Reached
    {
        get => ReachedHere ?? [];
        init => ReachedHere = value.IsEmpty ? null : value;
    }

    /// <summary>The input by which the last text came that raised it; for an alert of answers, of their judging.</summary>
    [JsonIgnore]
    public InputId LastHeardBy => HeardBy ?? AskedBy;

    /// <summary>Since when it waits for somebody to acknowledge it.</summary>
    [JsonIgnore]
    public Instant OpenSince => ReopenedAt ?? RaisedAt;

    /// <summary>Whether nobody has to do anything about it any more.</summary>
    [JsonIgnore]
    public bool IsOver => Status is AlertStatus.Withdrawn or AlertStatus.Closed;

    /// <summary>Whether a mail or text to this member of staff was taken and, as far as anybody knows, delivered.</summary>
    public bool IsTold(string recipient) => Notices.Any(notice => notice.Recipient == recipient && notice.Outcome == MailOutcome.Accepted && notice.Tries.Count > notice.Bounced);

    /// <summary>How many mails to a member of staff ended so; to anybody where none is named. What bounced was accepted before.</summary>
    public int Mailed(MailOutcome outcome, string? recipient = null) => Notices
        .Where(notice => notice.Channel == NoticeChannel.Mail && (recipient is null || notice.Recipient == recipient))
        .Sum(notice => outcome == MailOutcome.Bounced ? notice.Bounced : notice.Outcome == outcome ? notice.Tries.Count : 0);
}
