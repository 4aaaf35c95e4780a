using System.Text.RegularExpressions;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A person's first text tells who writes, how often texts come, what they cost, how to get help and how to stop, and that nobody watches around the clock.</summary>
public sealed partial class FirstTextSaysAll : IStudyRule
{
    private static readonly string Place = JsonPointer.To("texts", "welcome");

    private static readonly (Regex Said, string What)[] Needed =
    [
        (WhoSaid(), "who writes; name the study"),
        (OftenSaid(), "how often texts come; say how many a week or a month"),
        (RatesSaid(), "that message and data rates may apply; add it"),
        (HelpSaid(), "how to get help; add \"HELP\""),
        (StopSaid(), "how to stop; add \"STOP\""),
        (WatchSaid(), "that the line is not watched 24/7; add \"24/7\""),
    ];

    public IEnumerable<StudyIssue> Check(StudyDefinition study) => study.Texts.Welcome.Count == 0
        ? [StudyIssue.Warning(Place, "Nobody is told who writes, how often, what it costs, HELP, STOP, and that nobody watches 24/7, before the first question; add the text.")]
        : from entry in study.Texts.Welcome
          from needed in Needed
          where !needed.Said.IsMatch(entry.Value)
          select StudyIssue.Error(JsonPointer.Below(Place, entry.Key), $"The first text does not say {needed.What}.");

    [GeneratedRegex(@"\b(study|estudio)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WhoSaid();

    [GeneratedRegex(@"\b(day|week|month|dia|día|semana|mes)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex OftenSaid();

    [GeneratedRegex(@"\b(rates|cargos|tarifas|costos?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RatesSaid();

    [GeneratedRegex(@"\b(HELP|AYUDA)\b")]
    private static partial Regex HelpSaid();

    [GeneratedRegex(@"\b(STOP|ALTO)\b")]
    private static partial Regex StopSaid();

    [GeneratedRegex("24/7")]
    private static partial Regex WatchSaid();
}
