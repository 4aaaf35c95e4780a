using System.Net.Mail;
using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>The list of staff and the lists that staff read.</summary>
public sealed class StaffDesk(
    IStaffDirectory directory, IStudies studies, Rota rota, IAlertBoard alerts, AlertWatch watch, IResearchTables research, AlertChase chase, IAudit audit, TimeProvider time)
{
    public async Task<StaffAnswer> PutAsync(string id, StaffForm form, StaffRequest request, CancellationToken cancel)
    {
        var study = studies.Newest(form.Study);
        var phone = PhoneNumber.OfPerson(form.Phone);
        var answer = study is null ? StaffAnswers.NoStudy(form.Study)
            : study.Sites.All(site => site.Id != form.Site) ? StaffAnswers.NoSite(form.Study, form.Site)
            : !KeyRules.IsAllowed(id) ? new StaffAnswer.BadRequest("bad-id", KeyRules.Sentence("id of the member of staff"))
            : !IsAlerted(form) ? NoRole(form)
            : !MailAddress.TryCreate(form.Address, out var address) || address.Address != form.Address ? new StaffAnswer.BadRequest("bad-address", "'address' is no mail address.")
            : form.Phone is not null && phone is null ? StaffAnswers.BadPhone
            : (StaffAnswer)new StaffAnswer.Ok(new { id, form.Study, form.Site, form.Role });
        if (answer is StaffAnswer.Ok && !await audit.IsDoneAsync(request.Id, request.Actor, cancel))
        {
            // A request that comes again must not undo a later one.
            await directory.PutAsync(new StaffMember(id, form.Study, form.Site, form.Role, form.Address, phone), cancel);
            await chase.TellAsync(form.Study, form.Site, id, cancel);
        }

        await audit.WriteAsync(answer.EntryOf(request, "put-staff", $"{form.Study} {form.Site} {id}", time.Now()), cancel);
        return answer;
    }

    /// <summary>The alerts of a site that are not over, oldest first, with what is to be done next; no score and no text.</summary>
    public async Task<StaffAnswer> AlertsAsync(StudyId study, SiteId site, StaffRequest request, CancellationToken cancel)
    {
        StaffAnswer answer = studies.HasSite(study, site)
            ? new StaffAnswer.Ok((await alerts.UnfinishedAsync(study, site, cancel)).Where(row => studies.MaySee(request, row)).Select(row => new
            {
                row.Alert, row.Participation.Participant, row.Rule, row.Level, row.Status, row.Next, By = AlertWatch.EndOf(row),
                IsOverdue = watch.IsOverdue(row), row.Reply, row.RaisedAt,
            }))
            : StaffAnswers.NoSite(study, site);
        await audit.WriteAsync(answer.EntryOf(request, "list-alerts", $"{study} {site}", time.Now()), cancel);
        return answer;
    }

    /// <summary>The participants of a site: no arm, no phone, no score.</summary>
    public async Task<StaffAnswer> ParticipantsAsync(StudyId study, SiteId site, StaffRequest request, CancellationToken cancel)
    {
        StaffAnswer answer = studies.HasSite(study, site)
            ? new StaffAnswer.Ok(await research.ParticipantsAsync(study, site, cancel).ToListAsync(cancel))
            : StaffAnswers.NoSite(study, site);
        await audit.WriteAsync(answer.EntryOf(request, "list-participants", $"{study} {site}", time.Now()), cancel);
        return answer;
    }

    /// <summary>Somebody under a role that no alert is mailed to would look like an owner and be none.</summary>
    private bool IsAlerted(StaffForm form) => rota.RolesOf(form.Study).Contains(form.Role);

    private StaffAnswer.BadRequest NoRole(StaffForm form) => new(
        "no-such-role", $"Study '{form.Study}' has nothing to do for role '{form.Role}'. It has: {string.Join(", ", rota.RolesOf(form.Study))}.");
}
