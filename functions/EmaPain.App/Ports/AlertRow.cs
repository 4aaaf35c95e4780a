using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>An alert as a site's list shows it; no score and no text.</summary>
public sealed record AlertRow(
    StudyId Study, SiteId Site, AlertId Alert, ParticipationKey Participation, RuleId Rule, AlertLevel Level, AlertStatus Status,
    CrisisReply Reply, Instant RaisedAt, long Sequence);
