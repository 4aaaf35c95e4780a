namespace EmaPain.Domain.Alerts;

/// <summary>Who was told of an alert, and by what.</summary>
/// <param name="Recipient">The member of staff, by id.</param>
/// <param name="Channel">By mail or text.</param>
public sealed record AlertReach(string Recipient, NoticeChannel Channel);
