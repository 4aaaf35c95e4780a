using System.Text.RegularExpressions;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What a peer coach's text says of a person: <c>CONTACT 1 PHONE</c> or <c>CONCERN 2</c>, in any order after the first word; a concern in any place.</summary>
/// <param name="Kind">A contact or a concern.</param>
/// <param name="Number">The person's number; none: not said, or said of two.</param>
/// <param name="Mode">How they spoke; none: not said.</param>
internal sealed partial record PeerText(PeerNewsKind Kind, int? Number, ContactMode? Mode)
{
    private static readonly (string[] Words, ContactMode Mode)[] Modes =
    [
        (["PHONE", "CALL", "CALLED"], ContactMode.Phone),
        (["VIDEO", "ZOOM"], ContactMode.Video),
        (["VISIT", "MET", "PERSON"], ContactMode.InPerson),
        (["TEXT", "TEXTED"], ContactMode.Text),
    ];

    private static readonly string[] Spans = ["MIN", "HOUR", "HR", "DAY", "WEEK"];

    /// <summary>What a text says; nothing where it is neither.</summary>
    public static PeerText? Read(string text)
    {
        var words = Split(text);
        PeerNewsKind? kind = IsConcern(words) ? PeerNewsKind.Concern : words.FirstOrDefault() is "CONTACT" or "CONTACTED" ? PeerNewsKind.Contact : null;
        var numbers = words.Index().Where(word => word.Item.All(char.IsAsciiDigit) && !IsSpan(words.ElementAtOrDefault(word.Index + 1))).Select(word => word.Item).Distinct().ToList();
        var modes = Modes.Where(mode => words.Skip(1).Any(mode.Words.Contains)).Select(mode => mode.Mode).ToList();
        return kind is { } known
            ? new PeerText(known, numbers is [{ Length: < 3 } one] ? int.Parse(one, System.Globalization.CultureInfo.InvariantCulture) : null, modes is [var mode] ? mode : null)
            : null;
    }

    /// <summary>A concern may stand anywhere and be misspelled; <c>no concerns</c> is none.</summary>
    private static bool IsConcern(List<string> words) => words.Index().Any(word =>
        (word.Item.StartsWith("CONCERN", StringComparison.Ordinal) || word.Item is "CONERN" or "CONCREN" or "CONCEN")
        && (word.Index == 0 || words[word.Index - 1] is not ("NO" or "NOT" or "WITHOUT" or "ANY")));

    /// <summary>Whether a word makes a span of time of the number before it, as in <c>CONTACT 2 PHONE 30 MIN</c>.</summary>
    private static bool IsSpan(string? word) => word is not null && Spans.Any(span => word.StartsWith(span, StringComparison.Ordinal));

    /// <summary>Words and numbers, also where no space parts them.</summary>
    private static List<string> Split(string text) => [.. WordOrNumber().Matches(text.ToUpperInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"\p{L}+|[0-9]+")]
    private static partial Regex WordOrNumber();
}
