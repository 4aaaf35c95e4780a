using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Alerting;

/// <summary>Who of a site's staff is here today, by the site's wall time.</summary>
public sealed class Rota(IStaffDirectory staff, IStudies studies, MorningMail morning, TimeProvider time)
{
    /// <summary>Everybody of a role who is not on leave.</summary>
    public async Task<ImmutableArray<StaffMember>> PresentAsync(StudyId study, SiteId site, StaffRoleId role, CancellationToken cancel)
    {
        var today = Today(study, site);
        return [.. (await staff.OfAsync(study, site, role, cancel)).Where(member => member.Leave?.Covers(today) != true)];
    }

    /// <summary>Today or tomorrow at a site, if nobody of a role is here then: on leave, or not on the list.</summary>
    public async Task<LocalDate?> FirstDayWithoutAsync(StudyId study, SiteId site, StaffRoleId role, CancellationToken cancel)
    {
        var (members, today) = (await staff.OfAsync(study, site, role, cancel), Today(study, site));
        return new[] { today, today.PlusDays(1) }.Where(day => members.All(member => member.Leave?.Covers(day) == true)).Select(day => (LocalDate?)day).FirstOrDefault();
    }

    /// <summary>The day at a site that some version of the study has; the newest of them says where it is.</summary>
    public LocalDate Today(StudyId study, SiteId site) =>
        morning.LocalAt(studies.All.Where(version => version.Id == study).SelectMany(version => version.Sites).Last(known => known.Id == site), time.Now()).Date;

    /// <summary>The roles that the study asks something of, in all its versions.</summary>
    public IEnumerable<StaffRoleId> RolesOf(StudyId study) => studies.All
        .Where(version => version.Id == study)
        .SelectMany(version => version.Alerts.Levels)
        .SelectMany(level => level.Roles)
        .Append(TaskMailing.Coordinator)
        .Distinct();
}
