using System.Text.RegularExpressions;
using EmaPain.Domain.Replies.Numbers;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>Finds answers that stand apart from a wish in the same text: <c>4 and I want to quit the study</c>, <c>I want to quit the study. 4</c>.</summary>
internal static class StandingApart
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>After these marks something else may be said, or before them.</summary>
    private static readonly Regex Stop = new(@"[.,;:!?\n()]", Linear);

    /// <summary>With these words people go on to say what they want.</summary>
    private static readonly Regex Turn = new(@"\b(?:and|but|so|n|y|pero|i|im|i'm|ive|i've|id|i'd|please|pls|ya|quiero|quisiera)\b|&", Linear);

    /// <summary>Whether one part of the text is nothing but its answers, and the wish stands in the other, without a number.</summary>
    /// <param name="answered">The answers of the whole text.</param>
    /// <param name="spoken">Folded, without quotations.</param>
    /// <param name="context">What was open.</param>
    public static bool AreIn(Reading.Answered answered, string spoken, ReadingContext context) =>
        Stop.Matches(spoken).Concat(Turn.Matches(spoken)).Any(joint => ArePart(answered, spoken[..joint.Index], spoken[joint.Index..], context))
        || Stop.Matches(spoken).Any(joint => ArePart(answered, spoken[(joint.Index + 1)..], spoken[..joint.Index], context));

    private static bool ArePart(Reading.Answered answered, string part, string rest, ReadingContext context) =>
        Wishes.Find(Words.Of(part)) is null && Wishes.Find(Words.Of(rest)) is not null && !rest.Any(char.IsDigit)
        && !RatingReader.HasStrangers(part, context) && RatingReader.Read(rest, context) is { IsUnclear: false, Entries.Count: 0 }
        && Assignment.Assign(RatingReader.Read(part, context), context) is Reading.Answered alone && alone.Items.SequenceEqual(answered.Items);
}
