using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>What an acknowledge link is bound to.</summary>
/// <param name="Study">The alert's study.</param>
/// <param name="Site">The alert's site.</param>
/// <param name="Alert">The alert.</param>
/// <param name="Recipient">Id of the member of staff whom it was mailed to.</param>
public sealed record AlertLink(StudyId Study, SiteId Site, AlertId Alert, string Recipient);
