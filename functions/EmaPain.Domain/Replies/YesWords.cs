using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>Whole texts that say yes to the question whether texts are wanted (CTIA double opt-in).</summary>
internal static class YesWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create("yes", "y", "yep", "yeah", "ok", "start", "unstop", "join", "si", "claro", "acepto");

    private static readonly FrozenSet<string> Courtesies = FrozenSet.Create("please", "thanks", "gracias", "por", "favor", "thank", "you");

    public static bool IsYes(string text) =>
        Words.Of(Folding.Fold(text)).Where(word => !Courtesies.Contains(word.Text)).ToList() is [var only] && All.Contains(only.Text);
}
