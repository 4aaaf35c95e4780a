using EmaPain.Azure.Tables;
using EmaPain.Domain.Ids;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Azure.Tests.Storage;

public sealed class KeysTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 15, 4, 59);

    /// <summary>Texts that are mostly made of what keys cannot hold, of the escape's own characters, and of halves of characters.</summary>
    private static Arbitrary<string> Texts { get; } =
        Gen.OneOf(
            Gen.Elements('a', 'A', '0', '2', 'F', '/', '\\', '#', '?', '%', '~', '!', '\'', ' ', '\0', '\t', '\u007f', '\u0085', '\u00e9', '\ud83d', '\ude22', '\uffff').ArrayOf(),
            Gen.Elements('x', '/', '\u00e9').ArrayOf(300),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get.ToCharArray()))
        .Select(chars => new string(chars))
        .ToArbitrary();

    [Fact]
    public void Any_ids_give_a_valid_key() =>
        Prop.ForAll(Texts, Texts, (study, participant) => IsValid(Keys.Participation(Key(study, participant))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Different_ids_give_different_keys() =>
        Prop.ForAll(Texts, Texts, Texts, (one, two, three) =>
            (Keys.Participation(Key(one, two)) == Keys.Participation(Key(two, three))) == (one == two && two == three)
            && (Keys.Participation(Key(one, two)) == Keys.Participation(Key(one + "~" + two, ""))) == false
            && (Keys.InboxEntry(one) == Keys.InboxEntry(two)) == (one == two)
            && Keys.InboxEntry(one) != Keys.InboxPart(two, three, 2))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Keys_that_are_joined_already_are_valid_and_different_too() =>
        Prop.ForAll(Texts, Texts, (one, two) => IsValid(Keys.Given(one)) && (Keys.Given(one) == Keys.Given(two)) == (one == two))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Buckets_sort_as_time_does() =>
        Prop.ForAll(
            Gen.Choose(0, 100_000_000).Two().ToArbitrary(),
            pair =>
            {
                var (early, late) = (Monday + Duration.FromSeconds(Math.Min(pair.Item1, pair.Item2)), Monday + Duration.FromSeconds(Math.Max(pair.Item1, pair.Item2)));
                return string.CompareOrdinal(Keys.Bucket(early), Keys.Bucket(late)) <= 0
                    && (Keys.Bucket(early) == Keys.Bucket(late)) == (early.ToUnixTimeSeconds() / 300 == late.ToUnixTimeSeconds() / 300)
                    && string.CompareOrdinal(Keys.Bucket(late), Keys.Watermark) < 0;
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ann-1", "weekly~ann-1")]
    [InlineData("A/1", "weekly~A!002F1")]
    [InlineData("a~b!c", "weekly~a!007Eb!0021c")]
    [InlineData("\U0001F622", "weekly~!D83D!DE22")]
    public void Escapes_are_as_documented(string participant, string key) =>
        Assert.Equal(key, Keys.Participation(Key("weekly", participant)));

    [Fact]
    public void Kinds_of_rows_stand_in_front_of_their_keys()
    {
        Assert.Equal("hap:0000000042", Keys.Happening(42));
        Assert.Equal("seen:in-1", Keys.Seen(new InputId("in-1")));
        Assert.Equal("out:e-1", Keys.Text(new EffectId("e-1")));
        Assert.Equal("person~weekly~ann", Keys.Person(Key("weekly", "ann")));
        Assert.Equal("phone~0f", Keys.Phone("0f"));
        Assert.Equal("2026-03-02T15:00Z", Keys.Bucket(Monday));
        Assert.Equal("2026-03-02T14:45Z", Keys.BucketBefore(Monday, 3));
        Assert.Equal("out;", Keys.After(Keys.TextKind));
    }

    private static ParticipationKey Key(string study, string participant) => new(new StudyId(study), new ParticipantId(participant));

    /// <summary>At most 1 KiB of UTF-16, and nothing that the service refuses (facts/azure.md section 3.1).</summary>
    private static bool IsValid(string key) => key.Length <= 512 && key.All(c => !char.IsControl(c) && !char.IsSurrogate(c) && !"/\\#?".Contains(c, StringComparison.Ordinal));
}
