using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Research;

/// <summary>Table Occasions: one row per planned contact.</summary>
internal static class OccasionRows
{
    /// <summary>What every arm is asked, for all readers; all that this person was asked, for those who may know the arm.</summary>
    public static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person, Occasion occasion)
    {
        if (!Blinding.TellsTheArm(study, occasion.Id))
        {
            yield return Row(study, person, SharedOccasion.Of(study, occasion));
        }

        if (Blinding.TellsTheArm(study, occasion.Id) || Blinding.AsksByArm(study, occasion.Id))
        {
            yield return Row(study, person, occasion).Unblinded();
        }
    }

    private static ResearchRow Row(StudyDefinition study, Participation person, Occasion occasion)
    {
        Instant? replied = occasion.Answers.IsEmpty ? null : occasion.Answers.Min(answer => answer.ReceivedAt);
        return Columns.Row(ResearchTables.Occasions, person, occasion.Id.Value, new Dictionary<string, object?>
        {
            ["Occasion"] = occasion.Id.Value,
            ["Kind"] = Columns.Word(occasion.Kind),
            ["Zone"] = occasion.Zone,
            ["PlannedUtc"] = Columns.Utc(occasion.Planned),
            ["PlannedLocal"] = Columns.Local(occasion.Planned, occasion.Zone),
            ["SentUtc"] = Columns.Utc(occasion.FirstSentAt),
            ["SentLocal"] = Columns.Local(occasion.FirstSentAt, occasion.Zone),
            ["Delivery"] = Columns.Word(occasion.FirstDelivery),
            ["RemindedUtc"] = Columns.Utc(occasion.RemindedAt),
            ["Reminders"] = occasion.Reminders.Count(),
            ["FirstReplyUtc"] = Columns.Utc(replied),
            ["FirstReplyLocal"] = Columns.Local(replied, occasion.Zone),
            ["CompletedUtc"] = Columns.Utc(occasion.CompletedAt),
            ["CompletedLocal"] = Columns.Local(occasion.CompletedAt, occasion.Zone),
            ["ClosesUtc"] = Columns.Utc(occasion.Closes),
            ["DaysSinceActivation"] = Columns.DaysSinceActivation(person, occasion.Planned),
            ["ItemsAsked"] = occasion.Asked.Sum(asked => study.InstrumentOf(asked.Instrument).Items.Count),
            ["ItemsMissing"] = occasion.Asked.Sum(asked => Steps.Missing(study, occasion, asked.Instrument).Length),
            ["ContactMode"] = Columns.Word(occasion.Attendance?.Mode),
            ["Status"] = Columns.Word(occasion.Status),
            ["MissingReason"] = Columns.Word(occasion.Reason),
        });
    }
}
