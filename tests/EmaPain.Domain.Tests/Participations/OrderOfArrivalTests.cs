using System.Collections.Immutable;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Texts are judged as of when the carrier received them: the order in which they arrive makes no difference.</summary>
public sealed class OrderOfArrivalTests
{
    private const int NextPrompt = 6 * 24 * 60;
    private const int BeforeTheNextPrompt = NextPrompt - 32;
    private const int PastTheLateLimit = (8 * 24 * 60) + 120;

    private static readonly ImmutableArray<string> Texts =
    [
        "5 4 3", "3 4 3", "5 4", "2 3", "5", "4", "skip", "stress 5", "pain 2", "CHANGE STRESS 2", "CHANGE 4 4 4", "CHANGE 3", "CHANGE PAIN 1",
        "hello", "HELP", "STOP", "START", "balance", "5 or 6", "skip 4 3", "CHANGE STRESS", "CHANGE 2", "stress 2", "change my answer", "wrong number",
    ];

    /// <summary>Some texts are late; all come before the next prompt, so that it makes no difference when a STOP became known.</summary>
    [Theory]
    [InlineData("weekly-pst-peg")]
    [InlineData("mission-reconnect")]
    public void Any_order_of_arrival_gives_the_same_answers_scores_and_cents(string study) => Holds(study, Texts, BeforeTheNextPrompt);

    /// <summary>
    /// With one step to an occasion; where another question follows an answer, it goes out when that is known. So does the next prompt, which
    /// waits for who is known to be answering: only texts of the half hour before it, and of the wait, can move it (decision 14).
    /// </summary>
    [Fact]
    public void Also_across_the_next_prompt_unless_that_leaves_at_another_time() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Orders([.. Texts.Except(["STOP", "START", "wrong number"])], PastTheLateLimit), drawn =>
        {
            var (one, other) = (InOrder("mission-reconnect", drawn), AsDrawn("mission-reconnect", drawn));
            if (Prompts(one) == Prompts(other))
            {
                Assert.Equal(Told(one), Told(other));
            }
            else
            {
                Assert.Contains(drawn.Texts, MayHoldTheNextPrompt);
            }
        }));

    /// <summary>What nobody knew could not hold the question back; the next number is of the question that is out then.</summary>
    [Theory]
    [InlineData(false, "5 4 3", "- - -")]
    [InlineData(true, "5 4 -", "3 - -")]
    public void A_text_that_is_heard_only_after_the_next_prompt_did_not_hold_it(bool late, string first, string second)
    {
        var trial = Trial.Active("mission-reconnect", arm: "wait-list");
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        if (!late)
        {
            trial.At(3, 16, 9, 50).Says("5 4");
        }

        PassTo(trial, trial.At(3, 16, 10).Now);
        trial.Tick();
        if (late)
        {
            trial.At(3, 16, 10, 1).Says("5 4", ago: Duration.FromMinutes(11));
        }

        trial.At(3, 16, 10, 5).Says("3");
        Assert.Equal((first, second), (Week(trial, "week-1"), Week(trial, "week-2")));
    }

    [Theory]
    [InlineData("5 4", "3", "5 4 3")]
    [InlineData("5", "4 3", "5 4 3")]
    [InlineData("5", "6 4 3", "5 4 3")]
    [InlineData("5 4 3", "CHANGE STRESS 2", "5 2 3")]
    [InlineData("skip", "4 3", "- 4 3")]
    [InlineData("stress 4", "5 3", "5 4 3")]
    public void The_later_of_two_texts_may_arrive_first(string first, string second, string counts)
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 9).Says(second, ago: Duration.FromMinutes(2));
        trial.Says(first, ago: Duration.FromMinutes(5));

        Assert.Equal(counts, Week(trial, "week-1"));
        Assert.Equal(3, trial.Occasion("week-1").CurrentAnswers.Count());
    }

    /// <summary>The name and the number that "Which answer?" asks for, also where the second question has an item of that name, and whichever is heard first.</summary>
    [Theory]
    [InlineData("CHANGE 6", "pain 6")]
    [InlineData("change my answer", "pain 6")]
    [InlineData("CHANGE PAIN", "pain 6")]
    public void A_name_and_a_number_say_which_answer_an_unclear_correction_is_for(string unclear, string clear)
    {
        foreach (var isLate in new[] { false, true })
        {
            var trial = Trial.Active("weekly-pst-peg");
            trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
            trial.Tried(trial.At(3, 9, 10, 5).Says("5 4 3"), SendOutcome.Accepted);
            trial.At(3, 9, 10, 19).Says(isLate ? clear : unclear, ago: Duration.FromMinutes(isLate ? 2 : 5));
            trial.Says(isLate ? unclear : clear, ago: Duration.FromMinutes(isLate ? 5 : 2));

            Assert.Equal("6 4 3", Week(trial, "week-1"));
            Assert.Null(trial.Occasion("week-1").CurrentAnswer(new Ids.ItemId("PEG.pain")));
        }
    }

    /// <summary>Three bare numbers go to the first question as long as the second has no answer; one that arrives late shows that it had.</summary>
    [Fact]
    public void A_complete_occasion_is_open_again_when_a_late_text_leaves_its_answers_no_place()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        trial.Tried(trial.At(3, 10, 10).Tick(), SendOutcome.Accepted);
        trial.At(3, 10, 10, 7).Says("5 4 3");
        trial.At(3, 10, 10, 8).Says("6 6 6");
        Assert.Equal(OccasionStatus.Completed, trial.Occasion("week-1").Status);

        var decision = trial.At(3, 10, 10, 9).Says("4", ago: Duration.FromMinutes(4));

        Assert.Equal(OccasionStatus.Open, trial.Occasion("week-1").Status);
        Assert.Equal(["PEG.activity 3", "PEG.enjoyment 4", "PEG.pain 4"], trial.Occasion("week-1").CurrentAnswers.Select(answer => $"{answer.Item} {answer.Value}").Order(StringComparer.Ordinal));
        Assert.Single(decision.Effects.OfType<Effect.RequestCompensation>().Select(request => request.Occasion).Distinct());
        Assert.Single(decision.Effects.OfType<Effect.RequestScreening>().Select(request => request.Occasion).Distinct());
    }

    [Fact]
    public void A_number_that_was_named_for_one_item_is_never_taken_for_another()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 9, 10).Tick();
        trial.At(3, 9, 10, 9).Says("pain 5", ago: Duration.FromMinutes(2));
        trial.Says("6", ago: Duration.FromMinutes(5));

        Assert.Equal(6, trial.Value("week-1", "PST.pain"));
        Assert.Null(trial.Occasion("week-1").CurrentAnswer(new Ids.ItemId("PST.stress")));
    }

    private static void Holds(string study, ImmutableArray<string> texts, int minutes) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Orders(texts, minutes), drawn =>
            Assert.Equal(Told(InOrder(study, drawn)), Told(AsDrawn(study, drawn)))));

    private static Trial InOrder(string study, DrawnOrder drawn) => Outcome(study, drawn.Texts.OrderBy(text => text.After), Duration.Zero);

    private static Trial AsDrawn(string study, DrawnOrder drawn) => Outcome(study, drawn.Texts.OrderBy(text => text.Place), Duration.FromMinutes(drawn.Pause));

    private static string Prompts(Trial trial) => string.Join(' ', trial.Person.Occasions.Select(occasion => occasion.Asked.FirstOrDefault()?.SentAt));

    private static string Week(Trial trial, string week)
    {
        string[] items = ["PST.pain", "PST.stress", "PST.tension"];
        return string.Join(' ', items.Select(item => trial.Value(week, item)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"));
    }

    /// <summary>Prompts go out and windows end at their times; the texts arrive in the given order, none before it was received.</summary>
    private static Trial Outcome(string study, IEnumerable<Sent> order, Duration pause)
    {
        var trial = Trial.Active(study, arm: study == "mission-reconnect" ? "wait-list" : null);
        trial.At(3, 2, 9).Tick();
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        if (study == "weekly-pst-peg")
        {
            trial.Tried(trial.At(3, 9, 10, 5).Says("3 3 3"), SendOutcome.Accepted);
        }

        var asked = trial.At(3, 10, 10).Now;
        foreach (var text in order)
        {
            PassTo(trial, Instant.Max(Instant.Max(trial.Now, asked + text.After), Instant.Min(trial.Now + pause, asked + Duration.FromMinutes(BeforeTheNextPrompt))));
            trial.Decide(new Input.TextArrived(new Ids.InputId($"text {text.After.TotalMinutes:00000}"), text.Words, asked + text.After));
        }

        PassTo(trial, asked + Duration.FromMinutes(PastTheLateLimit));
        foreach (var occasion in trial.Person.Occasions)
        {
            trial.JudgeMoney(occasion.Id.Value);
            trial.JudgeWorsening(occasion.Id.Value);
        }

        return trial;
    }

    /// <summary>With a tick at the end of each window, at each prompt, and where it has to wait at the end of the wait.</summary>
    private static void PassTo(Trial trial, Instant end)
    {
        while (NextOf(trial) is { } due && due <= end)
        {
            trial.Now = due;
            var prompted = trial.Tick();
            if (prompted.Effects.OfType<Effect.SendText>().Any(text => text.Purpose == Purpose.Prompt))
            {
                trial.Tried(prompted, SendOutcome.Accepted);
            }
        }

        trial.Now = Instant.Max(trial.Now, end);
    }

    private static Instant? NextOf(Trial trial) => trial.Person.Occasions
        .SelectMany(occasion => new Instant?[] { occasion.Planned, occasion.Closes, WaitOf(trial, occasion) })
        .Where(due => due > trial.Now)
        .Min();

    private static Instant? WaitOf(Trial trial, Occasion occasion) =>
        occasion.Status == OccasionStatus.Planned && occasion.Planned <= trial.Now ? DueTimes.Free(trial.Study, trial.Person, occasion) : null;

    private static string Told(Trial trial)
    {
        var answers = trial.Person.Occasions.SelectMany(occasion => occasion.CurrentAnswers
            .OrderBy(answer => answer.Item.Value, StringComparer.Ordinal)
            .Select(answer => $"{occasion.Id} {answer.Item} {answer.Value} {answer.Timeliness} {answer.Source}"));
        var scores = trial.Person.Occasions.SelectMany(occasion => trial.Study.Instruments.Select(instrument => Score.Of(instrument, occasion.Values)?.ToString()));
        var alerts = trial.Person.Alerts.Where(alert => alert.Status == AlertStatus.Open).Select(alert => $"{alert.Rule} {alert.Level}").Order(StringComparer.Ordinal);
        return string.Join('\n', [.. answers, .. scores, $"{Account.Balance(trial.Person.Ledger)} cents", .. alerts, $"opted out: {trial.Person.OptedOutSince}", .. trial.Person.Occasions.Select(occasion => $"{occasion.Id} {occasion.Status}")]);
    }

    /// <summary>Half of the texts come within minutes of each other.</summary>
    private static Arbitrary<DrawnOrder> Orders(ImmutableArray<string> texts, int minutes)
    {
        var sent =
            from words in Gen.Elements(texts.AsEnumerable())
            from minute in minutes > NextPrompt ? Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(1, minutes), Gen.Choose(NextPrompt - 40, NextPrompt + 40)) : Gen.OneOf(Gen.Choose(1, 9), Gen.Choose(1, minutes))
            from place in Gen.Choose(0, 100_000)
            select new Sent(words, Duration.FromMinutes(minute), place);
        return (from count in Gen.Choose(2, 6)
                from drawn in sent.ListOf(count)
                from pause in Gen.Choose(0, 600)
                select new DrawnOrder([.. drawn.DistinctBy(text => text.After)], pause)).ToArbitrary();
    }

    private static bool MayHoldTheNextPrompt(Sent text) => text.After.TotalMinutes is > BeforeTheNextPrompt and < NextPrompt + 32;

    private sealed record Sent(string Words, Duration After, int Place);

    private sealed record DrawnOrder(ImmutableArray<Sent> Texts, int Pause)
    {
        public override string ToString() => $"{Pause} minutes each: {string.Join(", ", Texts.OrderBy(text => text.Place).Select(text => $"'{text.Words}' of minute {text.After.TotalMinutes}"))}";
    }
}
