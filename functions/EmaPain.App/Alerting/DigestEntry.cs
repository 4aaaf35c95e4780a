using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Alerting;

/// <summary>An alert that waits for the daily mail.</summary>
/// <param name="Participation">Whose.</param>
/// <param name="Alert">Of those that share its mail, the gravest that is open.</param>
/// <param name="Role">Who is told.</param>
public sealed record DigestEntry(ParticipationKey Participation, Alert Alert, StaffRoleId Role);
