using System.Collections.Immutable;
using EmaPain.Domain.Alerts;

namespace EmaPain.App.Alerting;

/// <summary>What may be recorded on an alert's page, in the words of <c>emapain alerts record</c>, and what it is called there.</summary>
internal static class RecordWords
{
    private static readonly ImmutableArray<(AlertDuty Duty, string Record, string Button)> All =
    [
        (AlertDuty.Contact, "contact reached", "I reached the person"),
        (AlertDuty.Contact, "contact leftMessage", "I left a message"),
        (AlertDuty.Contact, "contact noAnswer", "Nobody answered"),
        (AlertDuty.Contact, "contact emergencyServices", "I sent emergency services"),
        (AlertDuty.Disposition, "disposition noConcern", "No concern"),
        (AlertDuty.Disposition, "disposition knownState", "True, and known before"),
        (AlertDuty.Disposition, "disposition worsening", "True, and looked after"),
        (AlertDuty.Disposition, "disposition possibleAdverseEvent", "Perhaps an adverse event"),
        (AlertDuty.Disposition, "disposition notReached", "The person was never reached"),
        (AlertDuty.Close, "close", "Close this alert"),
    ];

    public static string TitleOf(AlertDuty duty) => duty switch
    {
        AlertDuty.Contact => "What came of your contact attempt?",
        AlertDuty.Disposition => "What did it turn out to be?",
        _ => "Is everything done?",
    };

    public static IEnumerable<(string Record, string Button)> ButtonsOf(AlertDuty duty) => All.Where(one => one.Duty == duty).Select(one => (one.Record, one.Button));

    /// <summary>What is to be done next; who was not reached may be tried again as well.</summary>
    public static IEnumerable<AlertDuty> Of(AlertView.Found found) => found.Study.Alerts.DutyOf(found.Alert) switch
    {
        null or AlertDuty.Acknowledge => [],
        AlertDuty.Disposition when found.Alert.Contact is AttemptOutcome.LeftMessage or AttemptOutcome.NoAnswer => [AlertDuty.Contact, AlertDuty.Disposition],
        { } next => [next],
    };
}
