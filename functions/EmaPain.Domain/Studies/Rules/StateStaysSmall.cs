using System.Globalization;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Nobody's state can outgrow its row, whatever a person sends: a row holds 1 MiB, two bytes for each character (design section 6).</summary>
public sealed class StateStaysSmall : IStudyRule
{
    /// <summary>Characters.</summary>
    public const int MostCharacters = 500_000;

    public IEnumerable<StudyIssue> Check(StudyDefinition study) => FullestState.LengthOf(study) is var length && length <= MostCharacters
        ? []
        : [StudyIssue.Error(
            JsonPointer.To("occasions"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"The state of one person could grow to {length} characters, and {MostCharacters} fit a row: {Parts(study)}. Plan fewer of what takes most."))];

    private static string Parts(StudyDefinition study) => string.Join(", ", FullestState.PartsOf(study).Select(part => string.Create(
        CultureInfo.InvariantCulture, $"{part.Kind} {part.Characters}{(part.Most is null ? "" : $" (most: {part.Most})")}")));
}
