using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Every item has names in every language, in lower case and without digits, that no other item of its instrument has.</summary>
public sealed class ItemNamesAreDistinct : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Instruments.SelectMany((instrument, i) => instrument.Items.SelectMany((item, j) =>
            OfItem(study, instrument, item, JsonPointer.To("instruments", i, "items", j, "names"))));

    private static IEnumerable<StudyIssue> OfItem(StudyDefinition study, Instrument instrument, Item item, string at)
    {
        foreach (var language in study.Languages.Where(language => !item.Names.TryGetValue(language, out var names) || names.Count == 0))
        {
            yield return StudyIssue.Error(JsonPointer.Below(at, language), $"{item.Id} has no name in \"{language}\"; give the words by which people call it.");
        }

        foreach (var language in item.Names.Keys.Except(study.Languages))
        {
            yield return StudyIssue.Error(JsonPointer.Below(at, language), $"\"{language}\" is no language of the study; remove it or add it to \"languages\".");
        }

        foreach (var (language, name, place) in item.Names.SelectMany(entry => entry.Value.Select((name, place) => (entry.Key, name, place))))
        {
            if (!IsPlain(name))
            {
                yield return StudyIssue.Error(JsonPointer.Below(JsonPointer.Below(at, language), place), "A name is written in lower case letters, with single spaces between words; correct it.");
            }
            else if (instrument.Items.FirstOrDefault(other => other.Id != item.Id && Has(other, language, name)) is { } other)
            {
                yield return StudyIssue.Error(JsonPointer.Below(JsonPointer.Below(at, language), place), $"\"{name}\" also names {other.Id}; an answer could not be told apart, choose another name.");
            }
        }
    }

    private static bool Has(Item item, string language, string name) => item.Names.TryGetValue(language, out var names) && names.Contains(name);

    private static bool IsPlain(string name) =>
        name.Length > 0 && name.Split(' ').All(word => word.Length > 0 && word.All(letter => char.IsLetter(letter) && !char.IsUpper(letter)));
}
