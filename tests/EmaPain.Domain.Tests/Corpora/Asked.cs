using System.Collections.Immutable;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies;

namespace EmaPain.Domain.Tests.Corpora;

/// <summary>What the shipped studies ask, with the names that their files give to the items.</summary>
public static class Asked
{
    private static readonly ImmutableArray<AskedAnchor> Interference =
        [new("does not interfere", 0), new("completely interferes", 10), new("no interfiere", 0), new("interfiere por completo", 10)];

    public static readonly ImmutableArray<AskedItem> Pst =
    [
        new("PST.pain", 0, 10, ["pain", "p", "dolor"], ZeroWords.Absence),
        new("PST.stress", 0, 10, ["stress", "s", "estrés", "estres"], ZeroWords.Absence),
        new("PST.tension", 0, 10, ["tension", "muscle tension", "t", "tensión", "tenso", "cuerpo tenso"], ZeroWords.Absence),
    ];

    public static readonly ImmutableArray<AskedItem> PstOneToFive =
    [
        new("PST.pain", 1, 5, ["pain", "p"], ZeroWords.Digits),
        new("PST.stress", 1, 5, ["stress", "s"], ZeroWords.Digits),
        new("PST.tension", 1, 5, ["tension", "muscle tension", "t"], ZeroWords.Digits),
    ];

    public static readonly ImmutableArray<AskedItem> Peg =
    [
        new("PEG.pain", 0, 10, ["pain", "p", "dolor"], ZeroWords.Absence),
        new("PEG.enjoyment", 0, 10, ["enjoyment", "enjoyment of life", "e", "disfrute", "disfrute de la vida"], ZeroWords.Digits) { Anchors = Interference },
        new("PEG.activity", 0, 10, ["activity", "general activity", "g", "actividad", "actividad general"], ZeroWords.Digits) { Anchors = Interference },
    ];

    public static readonly ImmutableArray<AskedItem> Practice = [new("PRACTICE.days", 0, 7, ["practice", "days"], ZeroWords.Absence) { Anchors = [new("no day", 0), new("every day", 7)] }];

    public static readonly ImmutableArray<AskedItem> Activity = [Peg[2]];
}
