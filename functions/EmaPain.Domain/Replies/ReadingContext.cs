using System.Collections.Immutable;

namespace EmaPain.Domain.Replies;

/// <summary>What was open when a text arrived.</summary>
/// <param name="Due">The items of the open instrument that have no answer yet, in order; empty when no question is open.</param>
/// <param name="Instrument">All items of the open instrument (or, for CHANGE, of the last answered one), in order.</param>
/// <param name="Earlier">Items of earlier instruments that can still be answered, but only by name.</param>
/// <param name="Language">The person's language, for example <c>en</c>.</param>
public sealed record ReadingContext(
    ImmutableArray<AskedItem> Due,
    ImmutableArray<AskedItem> Instrument,
    ImmutableArray<AskedItem> Earlier,
    string Language)
{
    /// <summary>What the study sends, with its placeholders, for telling a quotation of it from an answer.</summary>
    public IEnumerable<string> Ours { get; init; } = [];
}
