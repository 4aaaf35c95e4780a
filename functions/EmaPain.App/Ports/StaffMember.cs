using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>A member of staff at one site.</summary>
/// <param name="Id">Stable, opaque; stands in audit rows and alert history.</param>
/// <param name="Study">The study.</param>
/// <param name="Site">The site.</param>
/// <param name="Role">What the person is answerable for.</param>
/// <param name="Address">Mail address.</param>
public sealed record StaffMember(string Id, StudyId Study, SiteId Site, StaffRoleId Role, string Address);
