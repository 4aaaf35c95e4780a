using System.Collections.Immutable;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Tests.Corpora;

namespace EmaPain.Domain.Tests.Replies;

public sealed class ReplyCorpusTests
{
    [Theory]
    [InlineData("Corpora/Replies/three-ratings.tsv")]
    [InlineData("Corpora/Replies/wishes.tsv")]
    [InlineData("Corpora/Reading/three-ratings.tsv")]
    public void Three_ratings_are_read_as_a_person_reads_them(string file) => AssertEach(file, Asked.Pst, Asked.Pst);

    [Theory]
    [InlineData("Corpora/Replies/one-rating.tsv")]
    [InlineData("Corpora/Reading/one-rating.tsv")]
    public void One_rating_is_read_as_a_person_reads_it(string file) => AssertEach(file, [Asked.Pst[0]], Asked.Pst);

    [Theory]
    [InlineData("Corpora/Replies/peg.tsv")]
    [InlineData("Corpora/Reading/peg.tsv")]
    public void Interference_is_read_as_a_person_reads_it(string file) => AssertEach(file, Asked.Peg, Asked.Peg);

    [Theory]
    [InlineData("Corpora/Reading/activity.tsv")]
    public void Words_of_the_scales_ends_are_its_numbers(string file) => AssertEach(file, Asked.Activity, Asked.Activity);

    [Theory]
    [InlineData("Corpora/Replies/one-to-five.tsv")]
    public void A_short_scale_is_read_as_a_person_reads_it(string file) => AssertEach(file, Asked.PstOneToFive, Asked.PstOneToFive);

    [Theory]
    [InlineData("Corpora/Replies/days.tsv")]
    [InlineData("Corpora/Reading/days.tsv")]
    public void Days_are_read_as_a_person_reads_them(string file) => AssertEach(file, Asked.Practice, Asked.Practice);

    private static void AssertEach(string file, ImmutableArray<AskedItem> due, ImmutableArray<AskedItem> instrument) => Corpus.AssertEach(file, (text, expected) =>
        ReadingNotation.Of(ReplyReader.Read(text, new ReadingContext(due, instrument, [], "en")), instrument) is var read && read == expected
            ? null
            : $"'{text}' is read as {read}, not {expected}");
}
