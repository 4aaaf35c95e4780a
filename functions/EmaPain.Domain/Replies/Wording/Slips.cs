namespace EmaPain.Domain.Replies.Wording;

/// <summary>Compares two words for the slips that thumbs make.</summary>
public static class Slips
{
    /// <summary>Two neighbouring letters changed places: <c>fiev</c>.</summary>
    public static bool AreSwapped(string a, string b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        var first = Enumerable.Range(0, a.Length).FirstOrDefault(i => a[i] != b[i], a.Length - 1);
        return first + 1 < a.Length && a[first] == b[first + 1] && a[first + 1] == b[first] && a.AsSpan(first + 2).SequenceEqual(b.AsSpan(first + 2));
    }

    /// <summary>One letter is missing, too many or wrong.</summary>
    public static bool AreOneApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at])
        {
            at++;
        }

        var (left, right) = (a.Length >= b.Length ? at + 1 : at, b.Length >= a.Length ? at + 1 : at);
        return left > a.Length || right > b.Length || a.AsSpan(left).SequenceEqual(b.AsSpan(right));
    }
}
