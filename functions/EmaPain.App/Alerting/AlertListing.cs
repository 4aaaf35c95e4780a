using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>An alert as its site's list shows it.</summary>
internal static class AlertListing
{
    public static AlertRow RowOf(StudyDefinition study, Participation person, Alert alert)
    {
        // Of those that share a mail, the gravest says when it goes out.
        var level = (person.LeaderOf(alert) ?? alert).Level;
        return new AlertRow(
            person.Study, person.Site, alert.Id, person.Key, alert.Rule, alert.Level, alert.Status, alert.Reply, alert.RaisedAt,
            study.Alerts.IsMailedAtOnce(level) ? alert.UntoldSince : null, alert.OpenSince, LadderTimes.AcknowledgeBy(study, person, alert),
            alert.UnreachedSince, study.Alerts.IsDaily(level) ? alert.UntoldSince : null,
            study.Alerts.DutyOf(alert), LadderTimes.ContactBy(study, person, alert), person.AsOf);
    }
}
