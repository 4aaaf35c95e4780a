using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>What is sent to put a member of staff on a site's list.</summary>
public sealed record StaffForm(StudyId Study, SiteId Site, StaffRoleId Role, string Address, string? Phone = null)
{
    /// <summary>Keeps the number out of logs that print forms.</summary>
    public override string ToString() => $"{nameof(StaffForm)} {Study} {Site} {Role}";
}
