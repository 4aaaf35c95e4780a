using System.Text.RegularExpressions;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>Takes out of a folded text what repeats somebody's earlier words.</summary>
public static class Quotations
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.Multiline | RegexOptions.CultureInvariant;
    private const int LongestOwnQuote = 3;

    /// <summary>What phones write when somebody taps on a text: <c>Liked "..."</c>, <c>Reacted 👍 to "..."</c>.</summary>
    private static readonly Regex Reaction = new(
        "^[ >]*(?:liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|removed an? [a-z ]{1,30} from|reacted [^\"\n]{0,30}to|added a [a-z ]{1,20} to|to"
        + "|[a-z ]{0,20}(?:le gusta|le gusto|me gusta|me gusto|me encanta|me encanto|me rei de|le encanta|le encanto|no le gusto|te gusto|se rio de|destaco|enfatizo|exclamo ante|pregunto por|puso en duda)"
        + "|(?:ha )?reacci?on[a-z]{0,6} [^\"\n]{0,30}a|a)\\s*(?:\"[^\"]*(?:\"|\\z)|an? (?:image|attachment|photo|message|video)|una? (?:imagen|foto|mensaje|video))",
        Linear);

    private static readonly Regex Forward = new(
        "(?:^[ \\[]*(?:fwd?|rv|reenviado|forwarded)\\b[ \\]]*:|^[ -]*(?:original message|mensaje original|begin forwarded message|forwarded message|mensaje reenviado)|^on [^\n]{5,80} wrote:|^el [^\n]{5,80} escribio:)(?:.|\n)*",
        Linear);

    private static readonly Regex ReplyMarks = new("^[ ]*>[> ]*[^0-9\n]+[^\n]*", Linear);

    /// <summary>Sentences that only our own texts have.</summary>
    private static readonly Regex Ours = new(
        "(?:^|[^.?!\n]*)(?:study check-in|control semanal|reply with (?:one|a|[0-9]|three)|responda con|number best describes|cifra describe)[^.?!\n]*[.?!]?",
        Linear);

    private static readonly Regex Quoted = new("\"([^\"]*)\"", Linear);

    /// <summary>Without tapped reactions, which are the phone's words.</summary>
    public static string WithoutReactions(string folded) => folded.Contains('"', StringComparison.Ordinal) || folded.Length < 400
        ? Reaction.Replace(folded, " ")
        : folded;

    /// <summary>Without anything that repeats earlier words.</summary>
    public static string WithoutQuotations(string folded)
    {
        var spoken = WithoutReactions(folded);
        spoken = ReplyMarks.Replace(Forward.Replace(spoken, " "), " ");
        spoken = Ours.Replace(Quoted.Replace(spoken, quote => Ours.IsMatch(quote.Groups[1].Value) ? " " : quote.Value), " ");
        var outside = Quoted.Replace(spoken, " ");
        return IsEmpty(outside) && !spoken.Contains('?', StringComparison.Ordinal)
            ? spoken.Replace('"', ' ')
            : Quoted.Replace(spoken, OwnWords);
    }

    /// <summary>Where forwarded or replied-to lines begin is nothing that the person says now.</summary>
    public static string MarkForwards(string folded) =>
        ReplyMarks.Replace(Forward.Replace(folded, match => Mark(match.Value)), match => Mark(match.Value));

    public static bool IsEmpty(string folded) => !folded.Any(char.IsLetterOrDigit);

    private static string Mark(string quoted) => "\"" + quoted.Replace('"', ' ') + "\"";

    /// <summary>People put a word or two of their own in quotes.</summary>
    private static string OwnWords(Match quote)
    {
        var inside = quote.Groups[1].Value;
        return inside.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestOwnQuote ? " " + inside + " " : " ";
    }
}
