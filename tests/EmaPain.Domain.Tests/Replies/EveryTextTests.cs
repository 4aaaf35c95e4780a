using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Screening;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.Domain.Tests.Replies;

public sealed class EveryTextTests
{
    private static readonly ImmutableArray<AskedItem> Items =
    [
        new("PST.pain", 0, 10, ["pain", "dolor"], ZeroWords.Absence), new("PST.stress", 0, 10, ["stress"], ZeroWords.Digits),
    ];

    [Fact]
    public void Every_text_has_a_reading_and_every_answer_is_on_the_scale() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_mixture_of_names_numbers_and_marks_has_a_reading()
    {
        string[] tokens = ["pain", "stress", "dolor", "5", "4", "10", "0", ",", ".", "\n", ":", "-", "and", "my", "is", "in", "no", "skip", "or", "all", "?", "back"];
        var mixture = Gen.Elements(tokens).ListOf(9).Select(parts => string.Join(' ', parts));
        Prop.ForAll(mixture.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Every_run_of_code_units_has_a_reading_broken_surrogates_too()
    {
        var unit = Gen.Choose(0, 0xFFFF).Select(code => (char)code);
        var text = Gen.OneOf(unit, Gen.Elements('\uD83D', '\uDE02', '5', ' ', '\n', '"', '<', '3')).ListOf(30).Select(units => new string([.. units]));
        Prop.ForAll(text.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    [Fact]
    public void Every_mixture_of_what_people_write_has_a_reading()
    {
        var words = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora/Replies/wishes.tsv"))
            .Concat(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora/Screening/urgent.tsv")))
            .SelectMany(line => line.Split('\t')[0].Split(' ')).Distinct().ToArray();
        var mixture = Gen.Elements(words).ListOf(12).Select(parts => string.Join(' ', parts));
        Prop.ForAll(mixture.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));
    }

    /// <summary>Words of answers, wishes and cries among characters of all planes of Unicode, halves of surrogates included.</summary>
    [Fact]
    public void Two_hundred_thousand_random_texts_are_read_and_screened()
    {
        string[] words =
        [
            "pain", "stress", "dolor", "5", "4.5", "10", "-3", "11", "７", "3️⃣", "٣", "½", "seven", "tres", ",", "\n", ":", "-", "/10", "or", "all", "skip", "none", "no pain",
            "CHANGE", "STOP", "help", "ESPAÑOL", "kill", "myself", "want", "to", "die", "not", "kiero", "bibir", "wrong number", "\"", "“", "”", "'", "\u202e", "\u200d", "😢",
            "8135550190", "99999999999999999999", "it doesn't interfere", "every day",
        ];
        var wrong = new ConcurrentQueue<string>();
        Parallel.For(0, 200_000, number =>
        {
            var random = new Random(number);
            var text = new StringBuilder();
            for (var left = random.Next(14); left > 0; left--)
            {
                text.Append(random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : words[random.Next(words.Length)]);
                text.Append(random.Next(5) == 0 ? "" : " ");
            }

            if (!Holds(text.ToString()))
            {
                wrong.Enqueue(text.ToString());
            }
        });
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_very_long_text_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("pain 5 \"stop\" kill 5-4 ", 5000));
        Assert.True(Holds(text));
    }

    private static bool Holds(string text)
    {
        _ = CrisisScreen.Screen(text);
        var context = new ReadingContext(Items, Items, [], "en");
        var reading = ReplyReader.Read(text, context);
        _ = Remark.IsIn(text, reading, context);
        return reading is not Reading.Answered answered
            || answered.Items.All(item => item.Value is null or (>= 0 and <= 10));
    }
}
