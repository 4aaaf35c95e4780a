using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>Hears Spanish that is written as it sounds: <c>boy a kitarme la bida</c> is <c>voy a quitarme la vida</c>.</summary>
internal static partial class SpanishSounds
{
    private const int ShortestWord = 3;
    private const int LongestWord = 20;

    private static readonly FrozenSet<string> Known =
        WordList.Lines("spanish.txt").SelectMany(line => Letters().Matches(line)).Select(match => match.Value).Where(word => word.Length >= ShortestWord).ToFrozenSet();

    private static readonly FrozenDictionary<string, string[]> BySound = Known.GroupBy(Sound).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The same words, each with the words of the Spanish list that sound alike.</summary>
    public static IReadOnlyList<Word> Hear(IReadOnlyList<Word> words) => [.. words.Select(Hear)];

    private static Word Hear(Word word) =>
        word.Text.Length is < ShortestWord or > LongestWord || Known.Contains(word.Text) || !BySound.TryGetValue(Sound(word.Text), out var alike)
            ? word
            : word with { Forms = [.. word.Forms, .. alike] };

    /// <summary>One spelling for each sound: b for v, k for qu and c, s for z and soft c, i for y at the end, nothing for h and doubled letters.</summary>
    private static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var next = at + 1 < word.Length ? word[at + 1] : ' ';
            var isSoft = next is 'e' or 'i';
            var letter = word[at] switch
            {
                'v' => 'b',
                'z' => 's',
                'c' when isSoft => 's',
                'c' when next == 'h' => 'x',
                'c' or 'q' => 'k',
                'g' when isSoft => 'j',
                'l' when next == 'l' => 'y',
                'y' when next == ' ' => 'i',
                'w' => 'u',
                'h' => ' ',
                'u' when isSoft && at > 0 && word[at - 1] is 'q' or 'g' => ' ',
                var other => other,
            };
            if (letter != ' ' && (sound.Length == 0 || sound[^1] != letter) && !(letter == 'l' && at > 0 && word[at - 1] == 'l'))
            {
                sound.Append(letter);
            }
        }

        return sound.ToString();
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();
}
