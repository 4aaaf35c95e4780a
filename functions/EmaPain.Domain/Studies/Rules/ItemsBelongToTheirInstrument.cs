using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>An item's id begins with its instrument's id and a dot.</summary>
public sealed class ItemsBelongToTheirInstrument : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from instrument in study.Instruments.Select((value, place) => (value, place))
        from item in instrument.value.Items.Select((value, place) => (value, place))
        where !item.value.Id.Value.StartsWith($"{instrument.value.Id}.", StringComparison.Ordinal)
        select StudyIssue.Error(
            JsonPointer.To("instruments", instrument.place, "items", item.place, "id"),
            $"\"{item.value.Id}\" is an item of {instrument.value.Id}; begin its id with \"{instrument.value.Id}.\".");
}
