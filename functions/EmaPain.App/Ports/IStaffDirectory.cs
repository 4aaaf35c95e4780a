using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>The people of each site.</summary>
public interface IStaffDirectory
{
    /// <summary>Puts a person on the list, or changes address and phone there; leave stays as it is.</summary>
    Task PutAsync(StaffMember member, CancellationToken cancel);

    /// <summary>Says when a person is away, in place of what was said before; nothing: the person is here.</summary>
    Task SetLeaveAsync(StudyId study, SiteId site, string member, Leave? leave, CancellationToken cancel);

    /// <summary>Takes a person out of a role; one that the person has not changes nothing.</summary>
    Task RemoveAsync(StudyId study, SiteId site, StaffRoleId role, string member, CancellationToken cancel);

    /// <summary>Everybody at a site, by role and id.</summary>
    Task<ImmutableArray<StaffMember>> ListAsync(StudyId study, SiteId site, CancellationToken cancel);

    /// <summary>Everybody of a role at a site of a study, those on leave with them.</summary>
    Task<ImmutableArray<StaffMember>> OfAsync(StudyId study, SiteId site, StaffRoleId role, CancellationToken cancel);
}
