using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>A text as the screen hears it: plain words, with the phrases of crisis that stand in them.</summary>
internal sealed class HeardText
{
    private readonly Spans _figures;
    private readonly Spans _accidents;
    private readonly FrozenSet<string> _errands;

    /// <param name="words">Plain words.</param>
    public HeardText(IReadOnlyList<Word> words)
    {
        Words = words;
        Tone = new Tone(words);
        Matches = [.. CrisisPhrases.Find(words)];
        _figures = SpansOf(PhraseKind.Harmless);
        _accidents = SpansOf(PhraseKind.Accident);
        _errands = Matches.Where(match => match.Meaning.Kind == PhraseKind.Errand).Select(match => match.Meaning.Id).ToFrozenSet();
    }

    public IReadOnlyList<Word> Words { get; }

    public IReadOnlyList<PhraseMatch<CrisisPhrase>> Matches { get; }

    /// <summary>What the text as a whole tells about how it is meant.</summary>
    public Tone Tone { get; }

    public bool HasFigureOfSpeech => _figures.Any;

    public static HeardText Of(string text)
    {
        var spoken = Quotations.WithoutReactions(Folding.Fold(Signs.InWords(text)));
        return new HeardText(PlainSpeech.Of(Replies.Wording.Words.Of(Quotations.WithoutAdvice(Quotations.MarkForwards(spoken)))));
    }

    public bool IsFigureOfSpeech(int start, int end) => _figures.Cover(start, end);

    /// <summary>The text tells of everyday business that explains why such a thing is ready, wherever it says so.</summary>
    public bool HasErrand(string id) => _errands.Contains(id);

    public bool IsAccident(int start, int end) => _accidents.Cover(start, end);

    /// <summary>Figures of speech and accidents are told in one clause: <c>SKIP. took all my pills</c> is none.</summary>
    private Spans SpansOf(PhraseKind kind) => new(
        Words.Count, Matches.Where(match => match.Meaning.Kind == kind && Words[match.Start].Clause == Words[match.End - 1].Clause).Select(match => (match.Start, match.End)));
}
