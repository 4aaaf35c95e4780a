using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>The words of crisis of Lists/*.txt. A list is never complete; nothing here claims to be monitoring.</summary>
internal static class CrisisPhrases
{
    /// <summary>Goes up with every change of phrases or matching.</summary>
    public const int Version = 2;

    public static readonly IReadOnlyList<PhraseBook<CrisisPhrase>> Books = [Read("english.txt"), Read("spanish.txt")];

    private static PhraseBook<CrisisPhrase> Read(string name)
    {
        var sets = new Dictionary<string, string>();
        var phrases = new List<(string Written, CrisisPhrase Meaning)>();
        CrisisPhrase? group = null;
        foreach (var line in WordList.Lines(name))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                var head = line.Trim('[', ']').Split(' ');
                group = new CrisisPhrase(Enum.Parse<PhraseKind>(head[0], ignoreCase: true), head[1]);
            }
            else if (line.StartsWith('<') && line.Split(" = ") is [var set, var words])
            {
                sets.Add(set.Trim('<', '>'), words.Replace(' ', '|'));
            }
            else
            {
                phrases.Add((line, group ?? throw new InvalidOperationException($"'{line}' of {name} stands before the first group.")));
            }
        }

        return new PhraseBook<CrisisPhrase>(phrases, sets);
    }
}
