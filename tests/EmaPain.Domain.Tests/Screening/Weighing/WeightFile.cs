using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Tests.Screening.Weighing;

/// <summary>The committed Lists/weights.txt.</summary>
public static class WeightFile
{
    public static readonly IReadOnlyList<string> Head =
    [
        "// What a piece of evidence of a text weighs, in hundredths of log odds that the text is a cry for help; from (threshold) up a person looks at it.",
        "// Learned from the corpora, never written by hand: dotnet test tests/EmaPain.Domain.Tests --filter WeightsTests, then copy the file that it names here.",
        "// word: its stem; word word: two stems side by side; <concept> and <concept+concept>: see concepts.txt; <figure>: a figure of speech of the lists.",
    ];

    public static IReadOnlyList<string> Committed() => WordList.Lines("weights.txt");
}
