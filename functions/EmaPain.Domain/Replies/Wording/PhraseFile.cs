namespace EmaPain.Domain.Replies.Wording;

/// <summary>A word list of phrases in groups: a line <c>[head]</c> begins a group, <c>&lt;set&gt; = words</c> names a set, every other line is a phrase.</summary>
public static class PhraseFile
{
    public static PhraseBook<T> Read<T>(string name, Func<string, T> meaningOfHead)
    {
        var sets = new Dictionary<string, string>();
        var phrases = new List<(string Written, T Meaning)>();
        var (meaning, hasHead) = (default(T), false);
        foreach (var line in WordList.Lines(name))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                (meaning, hasHead) = (meaningOfHead(line.Trim('[', ']')), true);
            }
            else if (line.StartsWith('<') && line.Split(" = ") is [var set, var words])
            {
                sets.Add(set.Trim('<', '>'), words.Replace(' ', '|'));
            }
            else
            {
                phrases.Add(hasHead ? (line, meaning!) : throw new InvalidOperationException($"'{line}' of {name} stands before the first group."));
            }
        }

        return new PhraseBook<T>(phrases, sets);
    }
}
