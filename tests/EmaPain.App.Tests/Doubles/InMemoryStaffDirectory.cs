using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryStaffDirectory : IStaffDirectory
{
    private readonly ConcurrentDictionary<(StudyId, SiteId, StaffRoleId, string), StaffMember> members = [];

    public Task PutAsync(StaffMember member, CancellationToken cancel)
    {
        members[(member.Study, member.Site, member.Role, member.Id)] = member;
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<StaffMember>> OfAsync(StudyId study, SiteId site, StaffRoleId role, CancellationToken cancel) =>
        Task.FromResult(members.Values
            .Where(member => member.Study == study && member.Site == site && member.Role == role)
            .OrderBy(member => member.Id, StringComparer.Ordinal)
            .ToImmutableArray());
}
