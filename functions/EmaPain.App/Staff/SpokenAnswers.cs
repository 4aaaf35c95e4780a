using System.Collections.Immutable;
using System.Globalization;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>Reads answers as staff type them: <c>PST.pain=5</c>, or <c>PST.pain=skip</c> where the person refused the item.</summary>
public static class SpokenAnswers
{
    private const string Refused = "skip";

    /// <summary>The answers; none where a word is no answer, or there is no word.</summary>
    public static ImmutableArray<SpokenAnswer>? Read(IEnumerable<string> words)
    {
        var answers = words.Select(Read).ToList();
        return answers.Count == 0 || answers.Contains(null) ? null : [.. answers.OfType<SpokenAnswer>()];
    }

    private static SpokenAnswer? Read(string word) => word.Split('=') switch
    {
        [{ Length: > 0 } item, Refused] => new SpokenAnswer(new ItemId(item), null),
        [{ Length: > 0 } item, var number] when int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) =>
            new SpokenAnswer(new ItemId(item), value),
        _ => null,
    };
}
