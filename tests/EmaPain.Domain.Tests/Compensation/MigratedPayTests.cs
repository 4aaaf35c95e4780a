using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Compensation;

/// <summary>What was earned under one version of a study, judged after the person was moved to a later one.</summary>
public sealed class MigratedPayTests
{
    private static readonly StudyDefinition Old = PaidStudy.With(PaidStudy.Weekly);

    [Fact]
    public void A_rule_of_another_name_pays_nothing_again() => Assert.Equal(
        ["weekly-ratings week-1 500", "weekly week-2 500"], Lives(Later(PaidStudy.Weekly with { Id = new RuleId("weekly") })));

    [Theory]
    [InlineData(300)]
    [InlineData(700)]
    public void A_changed_amount_is_paid_from_then_on_and_takes_nothing_back(int cents) => Assert.Equal(
        ["weekly-ratings week-1 500", $"weekly-ratings week-2 {cents}"], Lives(Later(PaidStudy.Weekly with { Version = 2, Cents = cents })));

    [Fact]
    public void A_rule_that_is_gone_has_paid_what_it_paid() => Assert.Equal(["weekly-ratings week-1 500"], Lives(Later()));

    [Fact]
    public void What_is_corrected_later_is_judged_by_the_rules_under_which_it_was_earned()
    {
        var late = PaidStudy.Weekly with { Id = new RuleId("weekly"), Cents = 700 };
        var trial = Migrated(Later(late));
        var lost = trial.Person with { Occasions = [.. trial.Person.Occasions.Select(each => each.Id.Value == "week-1" ? each with { Answers = [] } : each)] };

        Assert.Equal([("weekly-ratings", -500)], CompensationJudge.Judge(trial.Study, lost, trial.Now).Select(entry => (entry.Rule.Value, entry.Cents)));
    }

    [Fact]
    public void The_history_and_a_state_without_former_versions_are_read()
    {
        var trial = Migrated(Later(PaidStudy.Weekly));

        Assert.Equal(DomainJson.Write(trial.Person.FormerVersions), DomainJson.Write(History.Replay(trial.Person.Key, trial.Happenings).FormerVersions));
        Assert.Equal([1], trial.Person.FormerVersions.Select(former => former.Version));
        Assert.Empty(DomainJson.Read<Participation>("""{"key":{"study":"s","participant":"p"},"studyVersion":2}""").FormerVersions);
    }

    [Fact]
    public void What_was_asked_before_the_move_comes_next_and_is_credited_by_the_rules_under_which_it_was_asked()
    {
        var trial = Migrated(Later());
        var asked = trial.Person.Occasions.First(each => each.Id.Value == "week-1") with { Status = OccasionStatus.Open, Answers = [], CompletedAt = null };
        trial.Person = trial.Person with { Ledger = [], Occasions = [.. trial.Person.Occasions.Select(each => each.Id == asked.Id ? asked : each)] };
        Assert.Equal((asked.Id, 500), NextPay.Of(trial.Study, trial.Person, _ => true, trial.Now) is { } next ? (next.Occasion.Id, next.Cents) : default);

        trial.Record(new StaffRecord.Pause());
        Assert.Contains(
            trial.At(3, 15, 23).Tick().Effects.OfType<Effect.RaiseTask>(), task => (task.Kind, task.Cause) == (TaskKind.CreditUnaskedOccasion, "week-1"));
    }

    private static StudyDefinition Later(params CompensationRule[] rules) => PaidStudy.With(rules) with { Version = Old.Version + 1, Earlier = [Old] };

    /// <summary>Week 1 is answered under the first version and judged again under the second, week 2 is answered under the second.</summary>
    private static IEnumerable<string> Lives(StudyDefinition later)
    {
        var trial = Migrated(later);
        trial.JudgeMoney("week-1");
        trial.At(3, 16, 10).Tick();
        trial.Says("3 4 2");
        trial.JudgeMoney("week-2");
        return trial.Person.Ledger.Select(entry => $"{entry.Rule} {entry.Cause} {entry.Cents}");
    }

    private static Trial Migrated(StudyDefinition later)
    {
        var trial = new Trial(Old);
        trial.Record(new StaffRecord.Activation());
        trial.At(3, 9, 10).Tick();
        trial.Says("3 4 2");
        trial.JudgeMoney("week-1");
        trial.Now += Duration.FromDays(2);
        trial.Study = later;
        Assert.Null(trial.Record(new StaffRecord.Migration(later.Version)).Refusal);
        return trial;
    }
}
