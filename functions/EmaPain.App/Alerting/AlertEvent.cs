using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Alerting;

/// <summary>Something that happened to an alert; what does not belong to the kind is empty.</summary>
/// <param name="Number">Its place among what happened to the alert, from 1.</param>
/// <param name="Alert">To which alert.</param>
/// <param name="Happened">What happened.</param>
/// <param name="Kind">Its name, in camel case.</param>
public sealed record AlertEvent(int Number, AlertId Alert, Happening Happened, string Kind)
{
    /// <summary>The member of staff, by id.</summary>
    public string? Staff { get; init; }

    public NoticeChannel? Channel { get; init; }

    public MailOutcome? Mail { get; init; }

    public AttemptOutcome? Attempt { get; init; }

    /// <summary>The values that the rule looked at.</summary>
    public IReadOnlyList<AlertEvidence> Evidence { get; init; } = [];

    /// <summary>The step of the ladder, from 1.</summary>
    public int? Step { get; init; }

    public CallReason? Reason { get; init; }

    public AlertAction? Action { get; init; }

    public AlertDisposition? Disposition { get; init; }

    public CrisisReply? Reply { get; init; }

    /// <summary>Version of the lists and the matching by which a text was read.</summary>
    public int? ScreenVersion { get; init; }
}
