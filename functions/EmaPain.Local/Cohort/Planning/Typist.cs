using System.Globalization;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>Turns numbers that a person means into what their thumbs type.</summary>
internal sealed class Typist(PublishedStudy study, string language, Draws draws)
{
    private static readonly Dictionary<string, string[]> NumberWords = new()
    {
        ["en"] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        ["es"] = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
    };

    public static string Plain(IReadOnlyList<SpokenValue> values) => Joined(values, " ");

    public string Untidy(IReadOnlyList<SpokenValue> values) => draws.Between(1, 4) switch
    {
        1 => $" {Joined(values, ",")}.",
        2 => $"{Joined(values, " , ")}  ",
        3 => $"{Joined(values, ", ")}!",
        _ => $" {string.Join(',', Digits(values.Take(values.Count - 1)))}, {Digits(values)[^1]}.".Replace(" , ", " ", StringComparison.Ordinal),
    };

    public string InWords(IReadOnlyList<SpokenValue> values) =>
        NumberWords.TryGetValue(language, out var words) ? string.Join(' ', values.Select(value => words[value.Value])) : Plain(values);

    /// <summary>Begins with any of the items and goes round.</summary>
    public string Named(IReadOnlyList<SpokenValue> values)
    {
        var first = draws.Between(0, values.Count - 1);
        return string.Join(' ', values.Skip(first).Concat(values.Take(first)).Select(value => $"{NameOf(value.Item)} {value.Value}"));
    }

    /// <summary>Letters, or numbers beyond the scale.</summary>
    public string Unreadable(PublishedInstrument instrument)
    {
        var beyond = instrument.Items.Max(item => study.ScaleOf(item.Scale).Maximum) + 2;
        return draws.OneIn(2) ? "asdfgh" : string.Join(' ', instrument.Items.Select(_ => beyond));
    }

    private static string Joined(IReadOnlyList<SpokenValue> values, string between) => string.Join(between, Digits(values));

    private static List<string> Digits(IEnumerable<SpokenValue> values) =>
        [.. values.Select(value => value.Value.ToString(CultureInfo.InvariantCulture))];

    private string NameOf(string item) =>
        study.InstrumentOfItem(item).Items.First(known => known.Id == item).Names[language][0];
}
