using System.Text.RegularExpressions;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>Takes out of a folded text what repeats somebody's earlier words.</summary>
public static class Quotations
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.CultureInvariant;
    private const int LongestOwnQuote = 3;

    /// <summary>One way to reach help, as our texts name it: <c>in crisis: call 988 then press 1 (Veterans)</c>, <c>o llame al 911</c>.</summary>
    private const string Call = "(?:(?:in|en) (?:a |una )?crisis:? )?(?:(?:call|text|call or text|llame|mande un texto|llame o mande un texto) )?(?:al )?(?:988|911|838255)"
        + "(?: (?:then press|y oprima) 1)?(?: \\(veteran[a-z]{1,2}\\))?";

    /// <summary>What phones write when somebody taps on a text: <c>Liked "..."</c>, <c>Reacted 👍 to "..."</c>.</summary>
    private static readonly Regex Reaction = new(
        "^[ >]*(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|removed an? [a-z ]{1,30} from|reacted [^\"\n]{0,30}to|added a [a-z ]{1,20} to"
        + "|[a-z ]{0,20}(?:le gusta|le gusto|me gusta|me gusto|me encanta|me encanto|me rei de|le encanta|le encanto|no le gusto|te gusto|se rio de|destaco|enfatizo|exclamo ante|pregunto por|puso en duda)"
        + "|(?:ha )?reacci?on[a-z]{0,6} [^\"\n]{0,30}a)\\s*(?:\"[^\"]*(?:\"|\\z)|an? (?:image|attachment|photo|message|video)|una? (?:imagen|foto|mensaje|video))",
        Linear);

    /// <summary>A sign alone in front, of which folding leaves a space, and nothing after: <c>👍 to "..."</c>. A person's own <c>to "..."</c> goes on.</summary>
    private static readonly Regex SignReaction = new("^[ >]* (?:to|a)\\s*\"[^\"]*\"?\\s*\\z", Linear);

    private static readonly Regex Forward = new(
        "(?:^[ \\[]*(?:fwd?|rv|reenviado|forwarded)\\b[ \\]]*:|^[ -]*(?:original message|mensaje original|begin forwarded message|forwarded message|mensaje reenviado)|^on [^\n]{5,80} wrote:|^el [^\n]{5,80} escribio:)(?:.|\n)*",
        Linear);

    private static readonly Regex ReplyMarks = new("^[ ]*>[> ]*[^0-9\n]+[^\n]*", Linear);

    /// <summary>Sentences that only our own texts have, for where no study is at hand.</summary>
    private static readonly Regex Ours = new(
        "(?:^|[^.?!\n]*)(?:study check-in|control semanal|reply with (?:one|a|[0-9]|three)|responda con|your answer is now|su respuesta es ahora|watched 24/7|se vigilan? 24/7|number best describes|cifra describe)[^.?!\n]*[.?!]?",
        Linear);

    private static readonly Regex Advice = new(
        "(?<before>^|[.;:!?\">])[ ]*(?:if anybody is in danger )?" + Call + "(?:[,;]? (?:or |o )?" + Call + ")*[ ]*(?<after>[.;!\"\n]|\\z)",
        Linear);

    private static readonly Regex Quoted = new("\"([^\"]*)\"", Linear);

    /// <summary>Without tapped reactions, which are the phone's words.</summary>
    public static string WithoutReactions(string folded) => folded.Contains('"', StringComparison.Ordinal) || folded.Length < 400
        ? SignReaction.Replace(Reaction.Replace(folded, " "), " ")
        : folded;

    /// <summary>Without anything that repeats earlier words.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="ours">What the study sends; looked at only where something is quoted.</param>
    public static string WithoutQuotations(string folded, IEnumerable<string> ours)
    {
        var spoken = WithoutReactions(folded);
        spoken = ReplyMarks.Replace(Forward.Replace(spoken, " "), " ");
        spoken = Ours.Replace(Quoted.Replace(spoken, quote => Ours.IsMatch(quote.Groups[1].Value) || Echoes.Repeats(quote.Groups[1].Value, ours) ? " " : quote.Value), " ");
        var outside = Quoted.Replace(spoken, " ");
        return IsEmpty(outside) && !spoken.Contains('?', StringComparison.Ordinal)
            ? spoken.Replace('"', ' ')
            : Quoted.Replace(spoken, OwnWords);
    }

    /// <summary>Where forwarded or replied-to lines begin is nothing that the person says now.</summary>
    public static string MarkForwards(string folded) =>
        ReplyMarks.Replace(Forward.Replace(folded, match => Mark(match.Value)), match => Mark(match.Value));

    /// <summary>
    /// Without our advice to call the crisis line where the text is nothing but quoted or forwarded; every other word is left. Quotes around
    /// <c>call 911</c> alone are left too: that is what somebody in need writes.
    /// </summary>
    /// <param name="marked">The text with its forwards marked.</param>
    public static string WithoutAdvice(string marked) => marked.Contains('"', StringComparison.Ordinal) && !Quoted.Replace(marked, " ").Any(char.IsLetter)
        ? Advice.Replace(marked, advice => advice.Value.Contains("988", StringComparison.Ordinal) ? advice.Groups["before"].Value + " " + advice.Groups["after"].Value : advice.Value)
        : marked;

    public static bool IsEmpty(string folded) => !folded.Any(char.IsLetterOrDigit);

    private static string Mark(string quoted) => "\"" + quoted.Replace('"', ' ') + "\"";

    /// <summary>People put a word or two of their own in quotes.</summary>
    private static string OwnWords(Match quote)
    {
        var inside = quote.Groups[1].Value;
        return inside.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestOwnQuote ? " " + inside + " " : " ";
    }
}
