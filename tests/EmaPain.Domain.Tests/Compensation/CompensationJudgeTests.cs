using System.Collections.Immutable;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Compensation;

public sealed class CompensationJudgeTests
{
    private static readonly StudyDefinition Study = Trial.StudyOf("mission-reconnect");
    private static readonly Instant Later = Instant.FromUtc(2026, 7, 1, 12, 0);

    [Theory]
    [InlineData(3, Timeliness.InWindow, 500)]
    [InlineData(2, Timeliness.InWindow, 0)]
    [InlineData(3, Timeliness.Late, 0)]
    public void A_week_is_paid_for_three_ratings_in_time(int items, Timeliness timeliness, int cents) =>
        Assert.Equal(cents, Earned(Study, With("week-1", items, timeliness)));

    [Theory]
    [InlineData("baseline")]
    [InlineData("week-16")]
    public void Ratings_outside_weeks_1_to_8_are_not_paid(string occasion) => Assert.Equal(0, Earned(Study, With(occasion, 3, Timeliness.InWindow)));

    [Fact]
    public void A_rule_for_some_items_pays_a_partial_week()
    {
        var lenient = With(rule => rule with { MinimumItems = 2 });

        Assert.Equal(500, Earned(lenient, With("week-1", 2, Timeliness.InWindow)));
        Assert.Equal(0, Earned(lenient, With("week-1", 1, Timeliness.InWindow)));
    }

    [Fact]
    public void A_rule_that_pays_late_answers_pays_them() =>
        Assert.Equal(500, Earned(With(rule => rule with { Late = LatePay.Paid }), With("week-1", 3, Timeliness.Late)));

    [Fact]
    public void A_rule_for_another_arm_does_not_pay() =>
        Assert.Equal(0, Earned(With(rule => rule with { Arms = [new ArmId("wait-list")] }), With("week-1", 3, Timeliness.InWindow)));

    [Fact]
    public void The_cap_cuts_an_entry_visibly_and_leaves_nothing_for_the_next()
    {
        var capped = Study with { Compensation = Study.Compensation with { CapCents = 700 } };
        var person = With("week-2", 3, Timeliness.InWindow, With("week-1", 3, Timeliness.InWindow));
        var entries = CompensationJudge.Judge(capped, person with { InterviewedAt = Later }, Later);

        Assert.Equal(
            [(EntryType.Earned, 500), (EntryType.Capped, 200), (EntryType.Capped, 0)],
            entries.Select(entry => (entry.Type, entry.Cents)));
    }

    [Fact]
    public void A_claim_that_no_longer_holds_is_reversed_and_what_the_cap_held_back_is_filled_up()
    {
        var capped = Study with { Compensation = Study.Compensation with { CapCents = 500 } };
        var both = With("week-2", 3, Timeliness.InWindow, With("week-1", 3, Timeliness.InWindow));
        both = both with { Ledger = CompensationJudge.Judge(capped, both, Later) };
        var without = both with { Occasions = [.. both.Occasions.Select(each => each.Id.Value == "week-1" ? each with { Answers = [] } : each)] };
        var entries = CompensationJudge.Judge(capped, without, Later);

        Assert.Equal([("week-1", -500), ("week-2", 500)], entries.Select(entry => (entry.Cause, entry.Cents)));
        Assert.Equal(500, Account.Balance([.. both.Ledger, .. entries]));
    }

    [Fact]
    public void Entry_ids_are_computed_and_never_the_same_for_two_entries()
    {
        var person = With("week-1", 3, Timeliness.InWindow) with { InterviewedAt = Later };
        var once = CompensationJudge.Judge(Study, person, Later);

        Assert.Equal(once.Select(entry => entry.Id), CompensationJudge.Judge(Study, person, Later + Duration.FromDays(1)).Select(entry => entry.Id));
        Assert.Equal(2, once.Select(entry => entry.Id).Distinct().Count());
    }

    private static int Earned(StudyDefinition study, Participation person) => Account.Balance(CompensationJudge.Judge(study, person, Later));

    private static StudyDefinition With(Func<CompensationRule, CompensationRule> change) => Study with
    {
        Compensation = Study.Compensation with { Rules = [change(Study.Compensation.Rules[0])] },
    };

    private static Participation With(string occasion, int items, Timeliness timeliness, Participation? person = null)
    {
        person ??= Trial.Active("mission-reconnect").Person;
        ImmutableArray<Answer> answers =
        [
            .. Study.InstrumentOf(new InstrumentId("PST")).Items.Take(items)
                .Select(item => new Answer(item.Id, 3, Later, timeliness, 1, AnswerMode.Text, "en", new InputId("input"))),
        ];
        return person with { Occasions = [.. person.Occasions.Select(each => each.Id.Value == occasion ? each with { Answers = answers } : each)] };
    }
}
