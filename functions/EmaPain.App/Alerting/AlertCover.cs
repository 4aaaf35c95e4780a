using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>Whether somebody answers for the alerts of the highest level: nobody is asked anything before.</summary>
public sealed class AlertCover(IStaffDirectory staff)
{
    /// <summary>What is missing at a site for a version of the study; nothing where each step has somebody, with a phone where it texts.</summary>
    public async Task<Refusal?> GapAsync(StudyDefinition study, SiteId site, CancellationToken cancel)
    {
        if (study.Alerts.PlanOf(AlertLevel.Urgent) is not { } plan)
        {
            return null;
        }

        var listed = await staff.ListAsync(study.Id, site, cancel);
        foreach (var role in plan.Roles.Distinct())
        {
            var texts = plan.Steps.Any(step => step.Role == role && step.Channel == AlertChannel.MailAndText);
            if (!listed.Any(member => member.Role == role && (!texts || member.Phone is not null)))
            {
                return new Refusal(
                    "no-owner",
                    $"Nobody {(texts ? "with a phone " : "")}at site '{site}' has the role '{role}', which urgent alerts of version {study.Version} call; nobody can be activated in it there, or moved to it, before. "
                    + $"Use 'emapain staff add PERSON {study.Id} {site} {role} ADDRESS{(texts ? " --phone PHONE" : "")}'.");
            }
        }

        return null;
    }
}
