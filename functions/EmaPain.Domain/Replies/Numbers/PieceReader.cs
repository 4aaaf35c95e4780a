using System.Globalization;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Cuts a folded text into words, marks and numbers.</summary>
internal sealed class PieceReader
{
    private const int MostDigits = 6;

    private static readonly HashSet<string> DigitWords =
        ["2day", "2nite", "2night", "2moro", "2morrow", "2morow", "4ever", "4got", "4give", "4me", "4u", "4real", "2bad", "2much", "1st", "2nd", "3rd", "5g", "4g", "4k"];

    private static readonly HashSet<string> OrdinalEndings = ["st", "nd", "rd", "th", "ro", "ra", "do", "da", "er", "to", "ta", "mo", "vo", "no", "o", "a"];
    private static readonly HashSet<string> Openers = ["its", "is", "im", "about", "around", "at", "like", "a", "say", "es", "un", "como", "number", "no", "ok", "okay", "hi", "and", "level"];

    private readonly string _text;
    private readonly ItemNames _names;
    private readonly List<Piece> _pieces = [];
    private bool _glued;

    private PieceReader(string text, ItemNames names)
    {
        _text = text;
        _names = names;
    }

    public static List<Piece> Read(string folded, ItemNames names)
    {
        var reader = new PieceReader(folded, names);
        reader.ReadAll();
        return reader._pieces;
    }

    private void ReadAll()
    {
        for (var at = 0; at < _text.Length;)
        {
            var c = _text[at];
            if (char.IsLetterOrDigit(c))
            {
                var end = at + 1;
                while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || IsInnerApostrophe(end)))
                {
                    end++;
                }

                ReadRun(_text[at..end].Replace("'", "", StringComparison.Ordinal));
                at = end;
                continue;
            }

            if (c == ' ')
            {
                _glued = false;
            }
            else if (c == '&')
            {
                Add(PieceKind.Word, "and");
            }
            else if (c != '\'' && c != '"')
            {
                Add(PieceKind.Mark, c.ToString());
                _glued = c != '\n';
            }

            at++;
        }
    }

    private bool IsInnerApostrophe(int at) =>
        _text[at] == '\'' && at + 1 < _text.Length && char.IsLetter(_text[at + 1]) && char.IsLetterOrDigit(_text[at - 1]);

    /// <summary>Letters and digits without a space: <c>p5</c>, <c>5pm</c>, <c>7ish</c>, <c>p5s3t4</c>, <c>L5</c>.</summary>
    private void ReadRun(string run)
    {
        if (run.All(char.IsAsciiDigit))
        {
            AddNumber(run);
        }
        else if (!run.Any(char.IsAsciiDigit))
        {
            AddWord(run);
        }
        else if (DigitWords.Contains(run) || !IsReadable(Parts(run)))
        {
            Add(PieceKind.Word, run);
        }
        else
        {
            foreach (var part in Parts(run))
            {
                if (char.IsAsciiDigit(part[0]))
                {
                    AddNumber(part);
                }
                else
                {
                    AddWord(part);
                }
            }
        }
    }

    private bool IsReadable(List<string> parts)
    {
        if (parts.Count > 8)
        {
            return false;
        }

        if (parts.Count == 2 && char.IsAsciiDigit(parts[0][0]))
        {
            return !OrdinalEndings.Contains(parts[1]);
        }

        return parts.Where(part => !char.IsAsciiDigit(part[0]))
            .All(letters => _names.Find(letters) is not null || (parts.Count == 2 && Openers.Contains(letters)));
    }

    private static List<string> Parts(string run)
    {
        var parts = new List<string>();
        for (var start = 0; start < run.Length;)
        {
            var end = start + 1;
            while (end < run.Length && char.IsAsciiDigit(run[end]) == char.IsAsciiDigit(run[start]))
            {
                end++;
            }

            parts.Add(run[start..end]);
            start = end;
        }

        return parts;
    }

    private void AddNumber(string digits)
    {
        var significant = digits.TrimStart('0');
        var value = significant.Length == 0 ? 0
            : significant.Length <= MostDigits ? int.Parse(significant, CultureInfo.InvariantCulture)
            : 1_000_000;
        Add(PieceKind.Number, digits).Value = value;
    }

    private void AddWord(string word)
    {
        if (word is "comma" or "hyphen" or "dash")
        {
            // Dictation writes the mark out: "five comma four comma three".
            Add(PieceKind.Mark, word == "comma" ? "," : "-");
        }
        else if (word == "period" && _pieces.LastOrDefault() is { Kind: PieceKind.Number })
        {
            Add(PieceKind.Mark, ".");
        }
        else if (NumberWords.Value(word) is { } value && _names.Find(word) is null)
        {
            Add(PieceKind.Number, word).Value = value;
        }
        else
        {
            Add(PieceKind.Word, word);
        }
    }

    private Piece Add(PieceKind kind, string text)
    {
        var piece = new Piece { Kind = kind, Text = text, Glued = _glued && _pieces.Count > 0 };
        _pieces.Add(piece);
        _glued = true;
        return piece;
    }
}
