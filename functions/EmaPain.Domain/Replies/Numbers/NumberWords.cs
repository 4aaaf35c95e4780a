using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Number words in English and Spanish, in the plural (<c>all fives</c>), with run-on letters, and with the slips that make no other word.</summary>
internal static class NumberWords
{
    private const int SwapsFromLength = 4;
    private const int SlipsFromLength = 5;

    private static readonly string[] Written =
    [
        "zero cero zer0 zro sero zerro xero ceero",
        "one uno onee",
        "two dos twoo doz",
        "three tres thre threee thrre trez htree threr",
        "four cuatro quatro fourr fpur foour cuatr kuatro",
        "five cinco fivee fve fiv sinco cinko sinko cinc cincp",
        "six seis sixes sixe sixx siix ceis seiz sies seix",
        "seven siete sevn svn ciete sieta siet seben",
        "eight ocho eigt eght egiht hocho oocho ochoo",
        "nine nueve nin ninne nuebe nije",
        "ten diez tenn dies dieez",
        "eleven", "twelve doce", "thirteen trece", "fourteen catorce", "fifteen quince",
    ];

    private static readonly (string Words, int Value)[] Larger =
    [
        ("twenty veinte", 20), ("thirty treinta", 30), ("fifty cincuenta", 50), ("hundred cien ciento", 100),
        ("infinity infinito gazillion bajillion zillion", 1000),
    ];

    /// <summary>Real words, and other number words, that are one slip away from a number word.</summary>
    private static readonly FrozenSet<string> OtherWords = (
        "sever even never fever lever steven seventh severn seems seen weight height freight night light right sight fight might tight eighth eighty there threw these tree thee free "
        + "theme those throe here shree cine circo chino cinto cuarto siesta nieve nuevo nueva nuevas nuevos fine file fire dive live give hive find fie our hour for tour pour sour foul "
        + "form fort foot nice line mine wine pine vine none nin zeros hero creo crio zeno")
        .Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, int> Values = Written
        .SelectMany((words, value) => words.Split(' ').Select(word => (word, value)))
        .Concat(Larger.SelectMany(larger => larger.Words.Split(' ').Select(word => (word, value: larger.Value))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.value);

    private static readonly (string Word, int Value)[] Correct =
        [.. Written.SelectMany((words, value) => words.Split(' ').Take(2).Where(word => word.Length >= SwapsFromLength).Select(word => (word, value)))];

    public static int? Value(string word) =>
        Values.TryGetValue(word, out var value) || Values.TryGetValue(WithoutRuns(word), out value) || (word.EndsWith('s') && Values.TryGetValue(word[..^1], out value))
            ? value
            : Misspelled(word);

    private static int? Misspelled(string word)
    {
        if (word.Length is < SwapsFromLength or > 8 || OtherWords.Contains(word))
        {
            return null;
        }

        foreach (var (known, value) in Correct)
        {
            if (Slips.AreSwapped(word, known) || (known.Length >= SlipsFromLength && word.Length >= SlipsFromLength && word[0] == known[0] && Slips.AreOneApart(word, known)))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A held key ("sevennnn", "tennn") adds letters, never a meaning.</summary>
    private static string WithoutRuns(string word)
    {
        if (word.Length is < 4 or > 30)
        {
            return word;
        }

        var kept = new List<char>(word.Length);
        foreach (var letter in word)
        {
            var run = kept.Count >= 1 && kept[^1] == letter;
            if (!run || (letter == 'e' && kept.Count == 4 && word.StartsWith("thr", StringComparison.Ordinal)))
            {
                kept.Add(letter);
            }
        }

        return word.Length > kept.Count + 1 ? new string([.. kept]) : word;
    }
}
