using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Research;

/// <summary>Table Occasions: one row per planned contact.</summary>
internal static class OccasionRows
{
    public static ResearchRow Of(StudyDefinition study, Participation person, Occasion occasion)
    {
        var first = occasion.Asked.FirstOrDefault();
        Instant? replied = occasion.Answers.IsEmpty ? null : occasion.Answers.Min(answer => answer.ReceivedAt);
        var shared = occasion.Asked.Where(asked => !Blinding.TellsTheArm(study, occasion.Id, asked.Instrument)).ToList();
        return Columns.Row(ResearchTables.Occasions, person, occasion.Id.Value, new Dictionary<string, object?>
        {
            ["Occasion"] = occasion.Id.Value,
            ["Kind"] = Columns.Word(occasion.Kind),
            ["Zone"] = occasion.Zone,
            ["PlannedUtc"] = Columns.Utc(occasion.Planned),
            ["PlannedLocal"] = Columns.Local(occasion.Planned, occasion.Zone),
            ["SentUtc"] = Columns.Utc(first?.SentAt),
            ["SentLocal"] = Columns.Local(first?.SentAt, occasion.Zone),
            ["Delivery"] = first is null ? null : Columns.Word(first.Delivery),
            ["RemindedUtc"] = Columns.Utc(occasion.RemindedAt),
            ["FirstReplyUtc"] = Columns.Utc(replied),
            ["FirstReplyLocal"] = Columns.Local(replied, occasion.Zone),
            ["CompletedUtc"] = Columns.Utc(occasion.CompletedAt),
            ["CompletedLocal"] = Columns.Local(occasion.CompletedAt, occasion.Zone),
            ["ClosesUtc"] = Columns.Utc(occasion.Closes),
            ["DaysSinceActivation"] = Columns.DaysSinceActivation(person, occasion.Planned),
            ["ItemsAsked"] = shared.Sum(asked => study.InstrumentOf(asked.Instrument).Items.Count),
            ["ItemsMissing"] = shared.Sum(asked => Steps.Missing(study, occasion, asked.Instrument).Length),
            ["Status"] = Columns.Word(occasion.Status),
            ["MissingReason"] = occasion.Reason is { } reason ? Columns.Word(reason) : null,
        });
    }
}
