using EmaPain.Domain.Ids;

namespace EmaPain.App.Messages;

/// <summary>An alert that has to be mailed.</summary>
/// <param name="Participation">Whose alert.</param>
/// <param name="Alert">One of those that share the mail.</param>
/// <param name="Cause">The input that asks for the mail; a further one mails again. None: whoever could not be told of the last one, if nobody was.</param>
/// <param name="Listed">Who was just put on the list, maybe with another address; none: nobody.</param>
public sealed record AlertMessage(ParticipationKey Participation, AlertId Alert, InputId? Cause, string? Listed = null);
