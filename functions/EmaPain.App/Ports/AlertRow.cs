using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>An alert as a site's list shows it; no score and no text.</summary>
/// <param name="Study">The study that answers for it.</param>
/// <param name="Site">The site that answers for it.</param>
/// <param name="Alert">Which alert.</param>
/// <param name="Participation">Whose.</param>
/// <param name="Rule">What raised it.</param>
/// <param name="Level">How urgent it is.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reply">Whether the participant got the crisis reply.</param>
/// <param name="RaisedAt">When.</param>
/// <param name="UntoldSince">Since when it has waited for a mail to be taken; none: somebody was told, it is closed, or its level is not mailed.</param>
/// <param name="OpenSince">Since when it has waited to be acknowledged: raised, or opened again.</param>
/// <param name="AcknowledgeBy">Until when those whom its ladder calls first have to acknowledge it; none: its level has no ladder.</param>
/// <param name="UnreachedSince">Since when a step of its ladder is known to have reached nobody, until it is acknowledged.</param>
/// <param name="DigestSince">Since when it has waited for the daily mail; none: somebody was told, it is closed, or its level is told at once or not at all.</param>
/// <param name="Next">What staff have to do next; none: nothing, or an older version wrote the row.</param>
/// <param name="ContactBy">Until when whoever acknowledged it has to try to reach the participant; none: that was done, or is not asked.</param>
/// <param name="AsOf">When the state was decided that it was rendered from.</param>
public sealed record AlertRow(
    StudyId Study, SiteId Site, AlertId Alert, ParticipationKey Participation, RuleId Rule, AlertLevel Level, AlertStatus Status,
    CrisisReply Reply, Instant RaisedAt, Instant? UntoldSince, Instant OpenSince, Instant? AcknowledgeBy, Instant? UnreachedSince, Instant? DigestSince,
    AlertDuty? Next, Instant? ContactBy, Instant AsOf);
