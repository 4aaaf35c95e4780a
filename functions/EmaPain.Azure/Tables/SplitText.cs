using System.Globalization;
using Azure.Data.Tables;

namespace EmaPain.Azure.Tables;

/// <summary>Long texts over several properties (<c>Name0</c>, <c>Name1</c>, ...), since one holds 64 KiB of UTF-16. Such rows are replaced, never merged.</summary>
public static class SplitText
{
    /// <summary>The most characters of one property.</summary>
    public const int Longest = 31_000;

    public static void Put(TableEntity row, string name, string text)
    {
        var begin = 0;
        var number = 0;
        do
        {
            var end = EndOfPiece(text, begin, Longest);
            row[Property(name, number++)] = text[begin..end];
            begin = end;
        }
        while (begin < text.Length);
    }

    public static string Get(TableEntity row, string name)
    {
        var first = row.GetString(Property(name, 0)) ?? throw new InvalidOperationException($"A row of kind {name} lost its text.");
        var pieces = new List<string> { first };
        while (row.GetString(Property(name, pieces.Count)) is { } piece)
        {
            pieces.Add(piece);
        }

        return string.Concat(pieces);
    }

    /// <summary>Where a piece of at most <paramref name="longest"/> characters ends; the two halves of a character (surrogates) stay together.</summary>
    public static int EndOfPiece(string text, int begin, int longest)
    {
        if (text.Length - begin <= longest)
        {
            return text.Length;
        }

        var end = begin + longest;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static string Property(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
}
