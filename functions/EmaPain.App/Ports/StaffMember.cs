using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>A member of staff at one site.</summary>
/// <param name="Id">Stable, opaque; stands in audit rows and alert history.</param>
/// <param name="Study">The study.</param>
/// <param name="Site">The site.</param>
/// <param name="Role">What the person is answerable for.</param>
/// <param name="Address">Mail address.</param>
/// <param name="Phone">Where the person is texted when on call; none: by mail only.</param>
/// <param name="Leave">When the person is away next, in all roles at the site; none is known.</param>
public sealed record StaffMember(string Id, StudyId Study, SiteId Site, StaffRoleId Role, string Address, PhoneNumber? Phone = null, Leave? Leave = null);
