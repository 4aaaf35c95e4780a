using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>What is sent to put a member of staff on a site's list.</summary>
public sealed record StaffForm(StudyId Study, SiteId Site, StaffRoleId Role, string Address);
