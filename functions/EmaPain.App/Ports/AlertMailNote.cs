using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>One alert of a mail, by the operation that the mail was sent by; a report that it bounced names nothing else.</summary>
/// <param name="Mail">The operation.</param>
/// <param name="Participation">Whose alert.</param>
/// <param name="Alert">Which one.</param>
/// <param name="Recipient">The member of staff, by id.</param>
public sealed record AlertMailNote(Guid Mail, ParticipationKey Participation, AlertId Alert, string Recipient);
