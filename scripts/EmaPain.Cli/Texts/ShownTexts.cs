namespace EmaPain.Cli.Texts;

/// <summary>What a participant texted on one day.</summary>
internal sealed record ShownTexts(string Participant, string Date, IReadOnlyList<ShownText> Texts);
