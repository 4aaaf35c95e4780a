using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Alerting;

/// <summary>Where a member of staff finds an alert: its page, with a token that is for that person alone.</summary>
public sealed class AlertAddress(IAlertLinks links, PublicAddress address)
{
    public Uri Of(Participation person, Alert alert, StaffMember reader) =>
        new(address.Base, AlertPage.Address(links.TokenFor(new AlertLink(person.Study, person.Site, alert.Id, reader.Id))));
}
