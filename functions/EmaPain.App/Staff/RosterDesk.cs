using System.Collections.Immutable;
using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Staff;

/// <summary>Who is on a site's list, who is away, and who leaves it.</summary>
public sealed class RosterDesk(IStaffDirectory directory, Rota rota, IStudies studies, IAudit audit, TimeProvider time)
{
    /// <summary>Everybody, and the roles that nobody has who is here today.</summary>
    public async Task<StaffAnswer> ListAsync(StudyId study, SiteId site, StaffRequest request, CancellationToken cancel)
    {
        StaffAnswer answer = studies.HasSite(study, site) ? new StaffAnswer.Ok(await ListAsync(study, site, cancel)) : StaffAnswers.NoSite(study, site);
        await audit.WriteAsync(answer.EntryOf(request, "list-staff", $"{study} {site}", time.Now()), cancel);
        return answer;
    }

    /// <summary>Says when a person is away; nobody is told of alerts on these days.</summary>
    public Task<StaffAnswer> SetLeaveAsync(StudyId study, SiteId site, string id, LeaveForm form, StaffRequest request, CancellationToken cancel) =>
        form.Until < form.From
            ? RefuseAsync(
                "set-leave", $"{study} {site} {id}", new StaffAnswer.BadRequest("bad-date", "Leave ends before it begins; 'until' is its last day."), request, cancel)
            : ChangeAsync("set-leave", study, site, id, role: null, new Leave(form.From, form.Until), request, cancel);

    /// <summary>The person is here again.</summary>
    public Task<StaffAnswer> EndLeaveAsync(StudyId study, SiteId site, string id, StaffRequest request, CancellationToken cancel) =>
        ChangeAsync("end-leave", study, site, id, role: null, leave: null, request, cancel);

    /// <summary>Takes a person out of a role.</summary>
    public Task<StaffAnswer> RemoveAsync(StudyId study, SiteId site, string id, StaffRoleId role, StaffRequest request, CancellationToken cancel) =>
        ChangeAsync("remove-staff", study, site, id, role, leave: null, request, cancel);

    private async Task<object> ListAsync(StudyId study, SiteId site, CancellationToken cancel)
    {
        var today = rota.Today(study, site);
        var listed = await directory.ListAsync(study, site, cancel);
        return new { staff = listed.Select(member => ListedMember.Of(member, today)), uncovered = Uncovered(study, listed, today) };
    }

    /// <summary>The roles that nobody has who is here on a day.</summary>
    private IEnumerable<StaffRoleId> Uncovered(StudyId study, ImmutableArray<StaffMember> listed, LocalDate day) =>
        rota.RolesOf(study).Where(role => !listed.Any(member => member.Role == role && member.Leave?.Covers(day) != true));

    /// <summary>A request that comes again must not undo a later one, and is answered as before although the person may be gone by now.</summary>
    private async Task<StaffAnswer> ChangeAsync(
        string act, StudyId study, SiteId site, string id, StaffRoleId? role, Leave? leave, StaffRequest request, CancellationToken cancel)
    {
        var subject = role is { } named ? $"{study} {site} {id} {named}" : $"{study} {site} {id}";
        if (!studies.HasSite(study, site))
        {
            return await RefuseAsync(act, subject, StaffAnswers.NoSite(study, site), request, cancel);
        }

        if (!await audit.IsDoneAsync(request.Id, request.Actor, cancel))
        {
            if (!(await directory.ListAsync(study, site, cancel)).Any(member => member.Id == id && (role is null || member.Role == role)))
            {
                return await RefuseAsync(act, subject, NotListed(study, site, id, role), request, cancel);
            }

            await (role is { } left ? directory.RemoveAsync(study, site, left, id, cancel) : directory.SetLeaveAsync(study, site, id, leave, cancel));
        }

        // Whoever leaves should know at once what nobody has now, or on the first day of the leave.
        var day = LocalDate.Max(rota.Today(study, site), leave?.From ?? LocalDate.MinIsoValue);
        var answer = new StaffAnswer.Ok(
            new { id, study, site, role, leave?.From, leave?.Until, Uncovered = Uncovered(study, await directory.ListAsync(study, site, cancel), day) });
        await audit.WriteAsync(answer.EntryOf(request, act, subject, time.Now()), cancel);
        return answer;
    }

    private async Task<StaffAnswer> RefuseAsync(string act, string subject, StaffAnswer answer, StaffRequest request, CancellationToken cancel)
    {
        await audit.WriteAsync(answer.EntryOf(request, act, subject, time.Now()), cancel);
        return answer;
    }

    private static StaffAnswer.NotFound NotListed(StudyId study, SiteId site, string id, StaffRoleId? role) => new(
        "not-listed", $"'{id}' is not on the list of site '{site}' of study '{study}'{(role is null ? "" : $" as '{role}'")}. 'emapain staff list {study} {site}' shows who is.");
}
