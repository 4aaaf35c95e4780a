using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryStaffDirectory : IStaffDirectory
{
    private readonly ConcurrentDictionary<(StudyId, SiteId, StaffRoleId, string), StaffMember> members = [];
    private readonly ConcurrentDictionary<(StudyId, SiteId, string), Leave> leaves = [];

    public Task PutAsync(StaffMember member, CancellationToken cancel)
    {
        members[(member.Study, member.Site, member.Role, member.Id)] = member with { Leave = null };
        return Task.CompletedTask;
    }

    public Task SetLeaveAsync(StudyId study, SiteId site, string member, Leave? leave, CancellationToken cancel)
    {
        if (leave is null)
        {
            leaves.TryRemove((study, site, member), out _);
        }
        else
        {
            leaves[(study, site, member)] = leave;
        }

        return Task.CompletedTask;
    }

    public Task RemoveAsync(StudyId study, SiteId site, StaffRoleId role, string member, CancellationToken cancel)
    {
        members.TryRemove((study, site, role, member), out _);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<StaffMember>> ListAsync(StudyId study, SiteId site, CancellationToken cancel) =>
        Task.FromResult(members.Values
            .Where(member => member.Study == study && member.Site == site)
            .OrderBy(member => member.Role.Value, StringComparer.Ordinal)
            .ThenBy(member => member.Id, StringComparer.Ordinal)
            .Select(member => member with { Leave = leaves.GetValueOrDefault((study, site, member.Id)) })
            .ToImmutableArray());

    public async Task<ImmutableArray<StaffMember>> OfAsync(StudyId study, SiteId site, StaffRoleId role, CancellationToken cancel) =>
        [.. (await ListAsync(study, site, cancel)).Where(member => member.Role == role)];
}
