using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>The people of each site.</summary>
public interface IStaffDirectory
{
    Task PutAsync(StaffMember member, CancellationToken cancel);

    /// <summary>Everybody of a role at a site of a study.</summary>
    Task<ImmutableArray<StaffMember>> OfAsync(StudyId study, SiteId site, StaffRoleId role, CancellationToken cancel);
}
