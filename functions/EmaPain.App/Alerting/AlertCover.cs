using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>Whether somebody answers for the alerts of the highest level: nobody is asked anything before.</summary>
public sealed class AlertCover(IStaffDirectory staff, IStudies studies)
{
    /// <summary>What is missing at a person's site; nothing where each step has somebody, with a phone where it texts.</summary>
    public async Task<Refusal?> GapAsync(Participation person, CancellationToken cancel)
    {
        if (studies.Of(person).Alerts.PlanOf(AlertLevel.Urgent) is not { } plan)
        {
            return null;
        }

        var listed = await staff.ListAsync(person.Study, person.Site, cancel);
        foreach (var role in plan.Roles.Distinct())
        {
            var texts = plan.Steps.Any(step => step.Role == role && step.Channel == AlertChannel.MailAndText);
            if (!listed.Any(member => member.Role == role && (!texts || member.Phone is not null)))
            {
                return new Refusal(
                    "no-owner",
                    $"Nobody {(texts ? "with a phone " : "")}at site '{person.Site}' has the role '{role}', which urgent alerts call; nobody can be activated there before. "
                    + $"Use 'emapain staff add PERSON {person.Study} {person.Site} {role} ADDRESS{(texts ? " --phone PHONE" : "")}'.");
            }
        }

        return null;
    }
}
