using System.Collections.Immutable;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Tests.Corpora;

namespace EmaPain.Domain.Tests.Replies;

public sealed class ReplyCorpusTests
{
    [Theory]
    [MemberData(nameof(Corpus.Lines), "Corpora/Replies/three-ratings.tsv", MemberType = typeof(Corpus))]
    [MemberData(nameof(Corpus.Lines), "Corpora/Replies/wishes.tsv", MemberType = typeof(Corpus))]
    public void Three_ratings_are_read_as_a_person_reads_them(string text, string expected) => Assert.Equal(expected, Read(text, Asked.Pst, Asked.Pst));

    [Theory]
    [MemberData(nameof(Corpus.Lines), "Corpora/Replies/one-rating.tsv", MemberType = typeof(Corpus))]
    public void One_rating_is_read_as_a_person_reads_it(string text, string expected) => Assert.Equal(expected, Read(text, [Asked.Pst[0]], Asked.Pst));

    [Theory]
    [MemberData(nameof(Corpus.Lines), "Corpora/Replies/peg.tsv", MemberType = typeof(Corpus))]
    public void Interference_is_read_as_a_person_reads_it(string text, string expected) => Assert.Equal(expected, Read(text, Asked.Peg, Asked.Peg));

    [Theory]
    [MemberData(nameof(Corpus.Lines), "Corpora/Replies/one-to-five.tsv", MemberType = typeof(Corpus))]
    public void A_short_scale_is_read_as_a_person_reads_it(string text, string expected) => Assert.Equal(expected, Read(text, Asked.PstOneToFive, Asked.PstOneToFive));

    [Theory]
    [MemberData(nameof(Corpus.Lines), "Corpora/Replies/days.tsv", MemberType = typeof(Corpus))]
    public void Days_are_read_as_a_person_reads_them(string text, string expected) => Assert.Equal(expected, Read(text, Asked.Practice, Asked.Practice));

    private static string Read(string text, ImmutableArray<AskedItem> due, ImmutableArray<AskedItem> instrument) =>
        ReadingNotation.Of(ReplyReader.Read(text, new ReadingContext(due, instrument, [], "en")), instrument);
}
