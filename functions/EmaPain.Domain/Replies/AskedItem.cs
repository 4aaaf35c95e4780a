using System.Collections.Immutable;
using EmaPain.Domain.Instruments;

namespace EmaPain.Domain.Replies;

/// <summary>A question as far as reading its answer needs it.</summary>
/// <param name="Id">The item with its instrument in front, for example <c>PST.pain</c>.</param>
/// <param name="Minimum">Lowest whole number of its scale.</param>
/// <param name="Maximum">Highest whole number of its scale.</param>
/// <param name="Names">The words by which people name it, in all languages: pain, dolor, p.</param>
/// <param name="ZeroWords">Whether words of absence (none, no pain, nada) stand for 0.</param>
public sealed record AskedItem(string Id, int Minimum, int Maximum, ImmutableArray<string> Names, ZeroWords ZeroWords)
{
    /// <summary>What the ends of its scale are called, in all languages.</summary>
    public ImmutableArray<AskedAnchor> Anchors { get; init; } = [];

    public bool Allows(int value) => value >= Minimum && value <= Maximum;

    public bool TakesAbsence => ZeroWords == ZeroWords.Absence && Allows(0);
}
