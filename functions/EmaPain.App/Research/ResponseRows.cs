using EmaPain.App.Ports;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>
/// Table Responses: one row per answer and revision, and one with revision 0 and a reason per item that stayed without. That one has the
/// key of the first answer, which takes its place if it comes after all: no item has two current rows.
/// </summary>
internal static class ResponseRows
{
    public static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person, Occasion occasion)
    {
        foreach (var step in Steps.Of(study, person, occasion.Id))
        {
            var instrument = study.InstrumentOf(step.Instrument);
            var isShared = !Blinding.TellsTheArm(study, occasion.Id, instrument.Id);
            var seen = isShared ? SharedOccasion.Of(study, occasion) : occasion;
            foreach (var row in instrument.Items.SelectMany(item => OfItem(study, person, seen, instrument, item)))
            {
                yield return isShared ? row : row.Unblinded();
            }
        }
    }

    private static IEnumerable<ResearchRow> OfItem(
        StudyDefinition study, Participation person, Occasion occasion, Instrument instrument, Item item)
    {
        var answers = occasion.Answers.Where(answer => answer.Item == item.Id).ToList();
        var isOver = occasion.Status is OccasionStatus.Closed or OccasionStatus.Unsent;
        if (answers.Count == 0)
        {
            return isOver ? [Row(study, person, occasion, instrument, item, null, isLast: true)] : [];
        }

        // An answer that was taken back leaves its place to the reason, as if it had never come.
        var current = occasion.CurrentAnswer(item.Id);
        return answers.Select(answer => current is null && isOver && answer.Revision == 1
            ? Row(study, person, occasion, instrument, item, null, isLast: true)
            : Row(study, person, occasion, instrument, item, answer, answer == current));
    }

    private static ResearchRow Row(
        StudyDefinition study, Participation person, Occasion occasion, Instrument instrument, Item item, Answer? answer, bool isLast)
    {
        var scale = study.ScaleOf(item);
        var asked = occasion.AskedOf(instrument.Id);
        var revision = answer?.Revision ?? 0;
        var reason = answer is null ? occasion.Reason : answer.Value is null ? MissingReason.RefusedItem : null;
        return Columns.Row(ResearchTables.Responses, person, $"{occasion.Id}~{item.Id}~{Math.Max(1, revision)}", new Dictionary<string, object?>
        {
            ["Occasion"] = occasion.Id.Value,
            ["Instrument"] = instrument.Id.Value,
            ["InstrumentVersion"] = instrument.Version,
            ["Item"] = item.Id.Value,
            ["Value"] = answer?.Value,
            ["ScaleMinimum"] = scale.Minimum,
            ["ScaleMaximum"] = scale.Maximum,
            ["Revision"] = revision,
            ["Current"] = isLast,
            ["Late"] = answer is null ? null : answer.Timeliness == Timeliness.Late,
            ["MissingReason"] = Columns.Word(reason),
            ["Mode"] = answer is null ? null : Columns.Word(answer.Mode),
            ["Language"] = answer?.Language ?? person.Language,
            ["Zone"] = occasion.Zone,
            ["PlannedUtc"] = Columns.Utc(occasion.Planned),
            ["SentUtc"] = Columns.Utc(asked?.SentAt),
            ["ReceivedUtc"] = Columns.Utc(answer?.ReceivedAt),
            ["ReceivedLocal"] = Columns.Local(answer?.ReceivedAt, occasion.Zone),
            ["DaysSinceActivation"] = Columns.DaysSinceActivation(person, answer?.ReceivedAt ?? occasion.Planned),
        });
    }
}
