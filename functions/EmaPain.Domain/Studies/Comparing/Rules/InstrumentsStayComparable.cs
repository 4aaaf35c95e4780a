using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Comparing.Rules;

/// <summary>Items, scales, wording and scoring make the numbers; where they change, numbers before and after differ for that reason alone.</summary>
public sealed class InstrumentsStayComparable : IConsequenceRule
{
    private const string Judge = "whether answers stay comparable is for the study's methodologist to say.";

    public IEnumerable<Consequence> Of(StudyEdit edit) =>
        StudyEdit.Both(edit.Old.Instruments, edit.New.Instruments, instrument => instrument.Id)
            .SelectMany(pair => Of(edit, pair.Old, pair.New).Select(found => Breaks(found.Place, $"{pair.Old.Id}: {found.Sentence}")));

    private static IEnumerable<(string Place, string Sentence)> Of(StudyEdit edit, Instrument old, Instrument next)
    {
        var place = JsonPointer.To("instruments", old.Id.Value);
        if (old.Score != next.Score)
        {
            yield return (JsonPointer.Below(place, "score"), $"scored by {next.Score} instead of {old.Score}; scores before and after cannot be compared.");
        }

        if (!old.Items.Select(item => item.Id).SequenceEqual(next.Items.Select(item => item.Id)))
        {
            var sentence = $"its items are {Listed(next)} instead of {Listed(old)}; scores cannot be compared, and numbers in a row mean other items.";
            yield return (JsonPointer.Below(place, "items"), sentence);
        }

        foreach (var language in Reworded(old.Prompt, next.Prompt))
        {
            yield return (JsonPointer.Below(place, "prompt"), $"the question has another wording in '{language}'; {Judge}");
        }

        foreach (var (before, after) in StudyEdit.Both(old.Items, next.Items, item => item.Id))
        {
            foreach (var sentence in Of(before, edit.Old.ScaleOf(before), after, edit.New.ScaleOf(after)))
            {
                yield return (JsonPointer.Below(JsonPointer.Below(place, "items"), before.Id.Value), $"item {before.Id} {sentence}");
            }
        }
    }

    private static IEnumerable<string> Of(Item old, Scale scale, Item next, Scale nextScale)
    {
        if ((scale.Minimum, scale.Maximum) != (nextScale.Minimum, nextScale.Maximum))
        {
            yield return $"is answered on {nextScale.Minimum} to {nextScale.Maximum} instead of {scale.Minimum} to {scale.Maximum}; values cannot be compared.";
        }

        foreach (var language in Reworded(scale.MinimumAnchor, nextScale.MinimumAnchor).Union(Reworded(scale.MaximumAnchor, nextScale.MaximumAnchor)))
        {
            yield return $"has other words for the ends of its scale in '{language}'; {Judge}";
        }

        foreach (var language in Reworded(old.Question, next.Question))
        {
            yield return $"has another wording in '{language}'; {Judge}";
        }
    }

    /// <summary>Languages in which both versions say something, and not the same; a further language changes nobody's question.</summary>
    private static IEnumerable<string> Reworded(IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> next) =>
        old.Keys.Where(language => next.TryGetValue(language, out var wording) && wording != old[language]);

    private static string Listed(Instrument instrument) => string.Join(", ", instrument.Items.Select(item => item.Id));

    private static Consequence Breaks(string place, string sentence) => new(ConsequenceKind.Comparability, place, sentence);
}
