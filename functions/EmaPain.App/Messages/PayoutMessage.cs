using EmaPain.Domain.Ids;

namespace EmaPain.App.Messages;

/// <summary>A payout that is to go on from where it stands.</summary>
/// <param name="Study">Whose payout.</param>
/// <param name="Payout">Which one.</param>
/// <param name="After">Everybody up to this person is dealt with in this step; none: it begins.</param>
/// <param name="Report">The report that is taken in; none: the payout is put together.</param>
public sealed record PayoutMessage(StudyId Study, PayoutId Payout, ParticipantId? After = null, string? Report = null);
