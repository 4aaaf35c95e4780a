namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What a peer coach's text says of a person: <c>CONTACT 1 PHONE</c> or <c>CONCERN 2</c>, in any order after the first word.</summary>
/// <param name="Kind">A contact or a concern.</param>
/// <param name="Number">The person's number; none: not said, or said of two.</param>
/// <param name="Mode">How they spoke; none: not said.</param>
internal sealed record PeerText(PeerNewsKind Kind, int? Number, ContactMode? Mode)
{
    private static readonly (string[] Words, ContactMode Mode)[] Modes =
    [
        (["PHONE", "CALL", "CALLED"], ContactMode.Phone),
        (["VIDEO", "ZOOM"], ContactMode.Video),
        (["VISIT", "MET", "PERSON"], ContactMode.InPerson),
        (["TEXT", "TEXTED"], ContactMode.Text),
    ];

    /// <summary>What a text says; nothing where it begins with neither word.</summary>
    public static PeerText? Read(string text)
    {
        var words = Split(text);
        PeerNewsKind? kind = words.FirstOrDefault() switch
        {
            "CONCERN" or "CONCERNED" or "CONCERNS" => PeerNewsKind.Concern,
            "CONTACT" or "CONTACTED" => PeerNewsKind.Contact,
            _ => null,
        };
        var numbers = words.Skip(1).Where(word => word.All(char.IsAsciiDigit)).Distinct().ToList();
        var modes = Modes.Where(mode => words.Skip(1).Any(mode.Words.Contains)).Select(mode => mode.Mode).ToList();
        return kind is { } known
            ? new PeerText(known, numbers is [{ Length: < 3 } one] ? int.Parse(one, System.Globalization.CultureInfo.InvariantCulture) : null, modes is [var mode] ? mode : null)
            : null;
    }

    private static List<string> Split(string text) =>
        [.. new string([.. text.ToUpperInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
