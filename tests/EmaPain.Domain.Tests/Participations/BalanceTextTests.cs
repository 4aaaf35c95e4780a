using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Studies;

namespace EmaPain.Domain.Tests.Participations;

public sealed class BalanceTextTests
{
    private static readonly StudyDefinition Study = StudyJson.Of("mission-reconnect")
        .Set("/texts/balance", Words("Balance {balance}."))
        .Set("/texts/balancePaid", Words("Earned {earned}, paid {paid}."))
        .Set("/texts/balanceOnItsWay", Words("On its way {onItsWay}."))
        .Set("/texts/balancePending", Words("Not booked yet: {pending}."))
        .Set("/texts/balanceNext", Words("Next: {amount} for the questions of {date}."))
        .Set("/texts/balanceNextVisit", Words("Next: {amount} for the visit of {date}."))
        .ToStudy();

    private readonly Trial trial = new(Study);

    public BalanceTextTests() => trial.Record(new StaffRecord.Activation());

    [Fact]
    public void What_is_not_booked_yet_is_named_as_pending()
    {
        trial.Record(new StaffRecord.InterviewCompleted());
        Assert.Equal("Balance $0.00. Earned $0.00, paid $0.00. Not booked yet: $20.00. Next: $20.00 for the visit of 2026-03-02.", Balance());

        trial.JudgeMoney("interview");
        Assert.Equal("Balance $20.00. Earned $20.00, paid $0.00. Next: $20.00 for the visit of 2026-03-02.", Balance());
    }

    [Fact]
    public void What_was_paid_is_told_beside_what_was_earned()
    {
        trial.Record(new StaffRecord.InterviewCompleted());
        trial.JudgeMoney("interview");
        trial.Decide(new Input.PaymentApproved(trial.NextId(), new PayoutId("march"), "kim"));
        Assert.Equal("Balance $20.00. Earned $20.00, paid $0.00. On its way $20.00. Next: $20.00 for the visit of 2026-03-02.", Balance());

        trial.Decide(new Input.PaymentReported(trial.NextId(), new PayoutId("march"), PaymentResult.Paid, "lee"));

        Assert.Equal("Balance $0.00. Earned $20.00, paid $20.00. Next: $20.00 for the visit of 2026-03-02.", Balance());
    }

    [Fact]
    public void A_visit_whose_day_is_over_comes_next_no_more_and_questions_do_until_their_window_closes()
    {
        trial.At(3, 2, 23);
        Assert.EndsWith("for the visit of 2026-03-02.", Balance(), StringComparison.Ordinal);
        trial.At(3, 3, 1);
        Assert.EndsWith("Next: $5.00 for the questions of 2026-03-09.", Balance(), StringComparison.Ordinal);
        trial.At(3, 9, 10).Tick();
        trial.At(3, 11, 12);
        Assert.EndsWith("Next: $5.00 for the questions of 2026-03-09.", Balance(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_to_come_where_the_cap_is_reached()
    {
        trial.Record(new StaffRecord.Adjustment(14000, "travel"));

        Assert.Equal("Balance $140.00. Earned $140.00, paid $0.00.", Balance());
    }

    [Fact]
    public void Questions_are_called_questions_and_what_is_done_comes_no_more()
    {
        trial.Record(new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline")));
        trial.JudgeMoney("assessment-baseline");

        Assert.Equal("Balance $20.00. Earned $20.00, paid $0.00. Next: $5.00 for the questions of 2026-03-09.", Balance());
    }

    [Theory]
    [InlineData("rule", "$3.00")]
    [InlineData("study", "$3.00")]
    [InlineData("year", "$3.00")]
    public void What_comes_next_keeps_to_the_caps(string cap, string next)
    {
        var weekly = Study.Compensation.Rules[0];
        var capped = Weekly(
            weekly with { CapCents = cap == "rule" ? 800 : null },
            Study.Compensation with { CapCents = cap == "study" ? 800 : null, YearCapCents = cap == "year" ? 800 : null });
        capped.At(3, 9, 10).Tick();
        capped.Says("3 4 2");
        capped.JudgeMoney("week-1");

        Assert.Equal($"Balance $5.00. Earned $5.00, paid $0.00. Next: {next} for the questions of 2026-03-16.", Balance(capped));
        capped.At(3, 16, 10).Tick();
        capped.Says("3 4 2");
        Assert.Equal("Balance $5.00. Earned $5.00, paid $0.00. Not booked yet: $3.00.", Balance(capped));
    }

    [Fact]
    public void A_years_cap_leaves_the_next_year_its_own()
    {
        var plan = Study.Compensation with { Rules = [Study.Compensation.Rules[0]], CapCents = null, YearCapCents = 500 };
        var capped = new Trial(Study with { Compensation = plan }) { Now = NodaTime.Instant.FromUtc(2026, 12, 14, 13, 0) };
        capped.Record(new StaffRecord.Activation());
        capped.Now = NodaTime.Instant.FromUtc(2026, 12, 21, 15, 0);
        capped.Tick();
        capped.Says("3 4 2");
        capped.JudgeMoney("week-1");

        Assert.Equal("Balance $5.00. Earned $5.00, paid $0.00. Next: $5.00 for the questions of 2027-01-04.", Balance(capped));
    }

    [Fact]
    public void Nothing_is_promised_to_somebody_who_is_asked_nothing()
    {
        trial.Record(new StaffRecord.Pause());
        Assert.Equal("Balance $0.00. Earned $0.00, paid $0.00.", Balance());

        trial.Record(new StaffRecord.Resume());
        Assert.Contains("Next:", Balance(), StringComparison.Ordinal);
        trial.Record(new StaffRecord.Withdrawal());
        Assert.DoesNotContain("Next:", Balance(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_words_for_visits_only_questions_are_named()
    {
        var old = new Trial(Study with { Texts = Study.Texts with { BalanceNextVisit = null } });
        old.Record(new StaffRecord.Activation());

        Assert.Equal("Balance $0.00. Earned $0.00, paid $0.00. Next: $5.00 for the questions of 2026-03-09.", Balance(old));
    }

    [Fact]
    public void Money_on_its_way_is_told_in_Spanish_as_well_and_no_more_once_it_is_paid()
    {
        var study = StudyJson.Of("weekly-pst-peg")
            .Set("/texts/balance", Spanish("Saldo {balance}."))
            .Set("/texts/balancePaid", Spanish("Ganado {earned}, pagado {paid}."))
            .Set("/texts/balanceOnItsWay", Spanish("En camino {onItsWay}."))
            .ToStudy();
        var ana = new Trial(study);
        ana.Record(new StaffRecord.Activation());
        ana.Says("ESPANOL");
        ana.Record(new StaffRecord.Adjustment(500, "travel"));
        ana.Decide(new Input.PaymentApproved(ana.NextId(), new PayoutId("march"), "kim"));
        ana.Record(new StaffRecord.Adjustment(300, "parking"));
        Assert.Equal("Saldo $8.00. Ganado $8.00, pagado $0.00. En camino $5.00.", Balance(ana));

        ana.Decide(new Input.PaymentReported(ana.NextId(), new PayoutId("march"), PaymentResult.Paid, "lee"));
        Assert.Equal("Saldo $3.00. Ganado $8.00, pagado $5.00.", Balance(ana));
    }

    private static System.Text.Json.Nodes.JsonObject Spanish(string text) => new() { ["en"] = text, ["es"] = text };

    private static Trial Weekly(CompensationRule weekly, CompensationPlan plan)
    {
        var trial = new Trial(Study with { Compensation = plan with { Rules = [weekly] } });
        trial.Record(new StaffRecord.Activation());
        return trial;
    }

    private string Balance() => Balance(trial);

    private static string Balance(Trial trial)
    {
        trial.Now += NodaTime.Duration.FromMinutes(5);
        var text = trial.Says("BALANCE").Effects.OfType<Effect.SendText>().Single();
        trial.Decide(new Input.TextTried(trial.NextId(), text.Id, SendOutcome.Accepted, trial.Now));
        return text.Text;
    }

    private static System.Text.Json.Nodes.JsonObject Words(string text) => new() { ["en"] = text };
}
