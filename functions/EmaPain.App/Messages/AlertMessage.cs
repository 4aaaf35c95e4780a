using EmaPain.Domain.Ids;

namespace EmaPain.App.Messages;

/// <summary>An alert that has to be mailed.</summary>
/// <param name="Participation">Whose alert.</param>
/// <param name="Alert">One of those that share the mail.</param>
/// <param name="Cause">The input that asks for the mail; a further one mails again. None: whoever could not be told of the last one, if nobody was.</param>
public sealed record AlertMessage(ParticipationKey Participation, AlertId Alert, InputId? Cause);
