using System.Net.Mail;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>The list of staff and the lists that staff read.</summary>
public sealed class StaffDesk(IStaffDirectory directory, IStudies studies, IAlertBoard alerts, IAudit audit, TimeProvider time)
{
    public async Task<StaffAnswer> PutAsync(string id, StaffForm form, StaffRequest request, CancellationToken cancel)
    {
        var study = studies.Newest(form.Study);
        var answer = study is null ? new StaffAnswer.NotFound("no-such-study", $"There is no study '{form.Study}'.")
            : study.Sites.All(site => site.Id != form.Site) ? NoSite(form.Study, form.Site)
            : !KeyRules.IsAllowed(id) ? new StaffAnswer.BadRequest("bad-id", KeyRules.Sentence("id of the member of staff"))
            : !MailAddress.TryCreate(form.Address, out _) ? new StaffAnswer.BadRequest("bad-address", "'address' is no mail address.")
            : (StaffAnswer)new StaffAnswer.Ok(new { id, form.Study, form.Site, form.Role });
        if (answer is StaffAnswer.Ok)
        {
            await directory.PutAsync(new StaffMember(id, form.Study, form.Site, form.Role, form.Address), cancel);
        }

        await audit.WriteAsync(new AuditEntry(request.Id, request.Actor, "put-staff", $"{form.Study} {form.Site} {id}", answer.OutcomeWord(), time.Now()), cancel);
        return answer;
    }

    /// <summary>The alerts of a site that nobody acknowledged, oldest first; no score and no text.</summary>
    public async Task<StaffAnswer> OpenAlertsAsync(StudyId study, SiteId site, StaffRequest request, CancellationToken cancel)
    {
        // An empty list for a misspelled site would read as "nothing to do".
        StaffAnswer answer = studies.Newest(study) is not { } known ? new StaffAnswer.NotFound("no-such-study", $"There is no study '{study}'.")
            : known.Sites.All(of => of.Id != site) ? NoSite(study, site)
            : new StaffAnswer.Ok((await alerts.OpenAsync(study, site, cancel)).Select(row => new
            {
                row.Alert, row.Participation.Participant, row.Rule, row.Level, row.Reply, row.RaisedAt,
            }));
        await audit.WriteAsync(new AuditEntry(request.Id, request.Actor, "list-alerts", $"{study} {site}", answer.OutcomeWord(), time.Now()), cancel);
        return answer;
    }

    private static StaffAnswer.NotFound NoSite(StudyId study, SiteId site) => new("no-such-site", $"Study '{study}' has no site '{site}'.");
}
