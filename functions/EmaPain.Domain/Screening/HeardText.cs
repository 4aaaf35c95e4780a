using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>A text as the screen hears it: plain words, with the phrases of crisis that stand in them.</summary>
internal sealed class HeardText
{
    private static readonly (string Sign, string Said)[] Signs =
        [("k!ll", "kill"), ("🔫", " gun "), ("💊", " pills "), ("🔪", " knife "), ("⚰", " coffin "), ("🪦", " grave ")];

    private readonly List<PhraseMatch<CrisisPhrase>> _figures;

    private HeardText(IReadOnlyList<Word> words)
    {
        Words = words;
        Matches = [.. CrisisPhrases.Find(words)];
        _figures = Spans(PhraseKind.Harmless);
        Accidents = Spans(PhraseKind.Accident);
    }

    public IReadOnlyList<Word> Words { get; }

    public IReadOnlyList<PhraseMatch<CrisisPhrase>> Matches { get; }

    public IReadOnlyList<PhraseMatch<CrisisPhrase>> Accidents { get; }

    public bool HasFigureOfSpeech => _figures.Count > 0;

    public static HeardText Of(string text)
    {
        var signs = Signs.Aggregate(text, (said, sign) => said.Replace(sign.Sign, sign.Said, StringComparison.OrdinalIgnoreCase));
        var spoken = Quotations.WithoutReactions(Folding.Fold(signs));
        return new HeardText(PlainSpeech.Of(Replies.Wording.Words.Of(Quotations.WithoutAdvice(Quotations.MarkForwards(spoken)))));
    }

    public bool IsFigureOfSpeech(int start, int end) => _figures.Exists(span => span.Start <= start && span.End >= end);

    /// <summary>The text tells of everyday business that explains why such a thing is ready, wherever it says so.</summary>
    public bool HasErrand(string id) => Matches.Any(match => match.Meaning.Kind == PhraseKind.Errand && match.Meaning.Id == id);

    public bool IsAccident(int start, int end) => Accidents.Any(span => span.Start <= start && span.End >= end);

    /// <summary>Figures of speech and accidents are told in one clause: <c>SKIP. took all my pills</c> is none.</summary>
    private List<PhraseMatch<CrisisPhrase>> Spans(PhraseKind kind) =>
        [.. Matches.Where(match => match.Meaning.Kind == kind && Words[match.Start].Clause == Words[match.End - 1].Clause)];
}
