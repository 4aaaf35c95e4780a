using System.Text;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>The other spellings under which a word may be known: "killlll", "k1ll", "sucide".</summary>
public static class Spellings
{
    private const int LongestWord = 40;

    public static IReadOnlyList<string> Of(string word)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        List<string>? forms = null;
        Add(ref forms, word, Shortened(word, 2));
        Add(ref forms, word, Shortened(word, 1));
        Add(ref forms, word, WithoutDigits(word));
        Add(ref forms, word, Misspellings.Correct(forms is null ? word : forms[^1]));
        return forms ?? (IReadOnlyList<string>)[];
    }

    private static void Add(ref List<string>? forms, string word, string? form)
    {
        if (form is not null && form != word)
        {
            (forms ??= []).Add(form);
        }
    }

    /// <summary>Letters that stand three times or more in a row, written at most <paramref name="most"/> times.</summary>
    private static string? Shortened(string word, int most)
    {
        StringBuilder? shortened = null;
        for (var i = 0; i < word.Length;)
        {
            var run = 1;
            while (i + run < word.Length && word[i + run] == word[i])
            {
                run++;
            }

            if (run >= 3 && char.IsLetter(word[i]) && shortened is null)
            {
                shortened = new StringBuilder(word, 0, i, word.Length);
            }

            shortened?.Append(word[i], run >= 3 ? most : run);
            i += run;
        }

        return shortened?.ToString();
    }

    /// <summary>Digits and signs among letters, read as the letters that they look like.</summary>
    private static string? WithoutDigits(string word)
    {
        if (!word.Any(char.IsLetter) || word.All(char.IsLetter))
        {
            return null;
        }

        return string.Concat(word.Select(c => c switch
        {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            '@' => 'a',
            '*' => 'i',
            _ => c,
        }));
    }
}
