using System.Collections.Frozen;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Number words in English and Spanish, with the misspellings that are no other word.</summary>
internal static class NumberWords
{
    private static readonly string[] Written =
    [
        "zero cero zer0 zeor zro sero zerro xero ceero",
        "one uno onee",
        "two dos twoo doz",
        "three tres thre threee trhee thrree trez thrre htree thrwe thtee tthree threr",
        "four cuatro quatro fuor fourr fpur foour cuatr cautro kuatro",
        "five cinco fivee fve fiv fivve sinco cinko sinko fvie ficve cinc cincp",
        "six seis sixx siix ceis seiz sies seix",
        "seven siete sevn sevin sevan sevem svn seveen sevven sefen ciete sieta siet sevne seben sevenn seveb",
        "eight ocho eigth eigt eght eihgt eighht eightt hocho egiht eigjt eifht oocho ochoo",
        "nine nueve nien nin ninne nuebe nueeve nije",
        "ten diez tenn dies dieez",
        "eleven", "twelve doce", "thirteen trece", "fourteen catorce", "fifteen quince",
    ];

    private static readonly (string Words, int Value)[] Larger =
    [
        ("twenty veinte", 20), ("thirty treinta", 30), ("fifty cincuenta", 50), ("hundred cien ciento", 100),
        ("infinity infinito gazillion bajillion zillion", 1000),
    ];

    private static readonly FrozenDictionary<string, int> Values = Written
        .SelectMany((words, value) => words.Split(' ').Select(word => (word, value)))
        .Concat(Larger.SelectMany(larger => larger.Words.Split(' ').Select(word => (word, value: larger.Value))))
        .ToFrozenDictionary(pair => pair.word, pair => pair.value);

    public static int? Value(string word) => Values.TryGetValue(word, out var value) || Values.TryGetValue(WithoutRuns(word), out value) ? value : null;

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
