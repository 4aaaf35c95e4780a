using System.Globalization;
using EmaPain.App.Ports;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Table AdverseEvents: one row per event with its source; counts keep sources apart, since arms differ in contact.</summary>
internal static class AdverseEventRows
{
    public static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person) =>
        person.AdverseEvents.Select(one => Blinding.TellsTheArm(study, person, one) ? Row(person, one).Unblinded() : Row(person, one));

    private static ResearchRow Row(Participation person, AdverseEvent one) =>
        Columns.Row(ResearchTables.AdverseEvents, person, one.Id.Value, new Dictionary<string, object?>
        {
            ["Event"] = one.Id.Value,
            ["Source"] = Columns.Word(one.Source),
            ["RecordedUtc"] = Columns.Utc(one.RecordedAt),
            ["Occasion"] = one.Answer?.Occasion.Value,
            ["Item"] = one.Answer?.Item.Value,
            ["Alert"] = one.Alert?.Value,
            ["Onset"] = one.Details.Onset?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            ["Severity"] = Columns.Word(one.Details.Severity),
            ["Seriousness"] = Columns.Word(one.Details.Seriousness),
            ["Relatedness"] = Columns.Word(one.Details.Relatedness),
            ["Expectedness"] = Columns.Word(one.Details.Expectedness),
        });
}
