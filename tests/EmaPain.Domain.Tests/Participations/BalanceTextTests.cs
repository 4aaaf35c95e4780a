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
        .Set("/texts/balancePending", Words("Not booked yet: {pending}."))
        .Set("/texts/balanceNext", Words("Next: {amount} on {date}."))
        .ToStudy();

    private readonly Trial trial = new(Study);

    public BalanceTextTests() => trial.Record(new StaffRecord.Activation());

    [Fact]
    public void What_is_not_booked_yet_is_named_as_pending()
    {
        trial.Record(new StaffRecord.InterviewCompleted());
        Assert.Equal("Balance $0.00. Not booked yet: $20.00. Next: $20.00 on 2026-03-02.", Balance());

        trial.JudgeMoney("interview");
        Assert.Equal("Balance $20.00. Next: $20.00 on 2026-03-02.", Balance());
    }

    [Fact]
    public void What_was_paid_is_told_beside_what_was_earned()
    {
        trial.Record(new StaffRecord.InterviewCompleted());
        trial.JudgeMoney("interview");
        trial.Decide(new Input.PaymentApproved(trial.NextId(), new PayoutId("march"), "kim"));
        trial.Decide(new Input.PaymentReported(trial.NextId(), new PayoutId("march"), PaymentResult.Paid, "lee"));

        Assert.Equal("Balance $0.00. Earned $20.00, paid $20.00. Next: $20.00 on 2026-03-02.", Balance());
    }

    [Fact]
    public void Nothing_is_said_to_come_where_the_cap_is_reached()
    {
        trial.Record(new StaffRecord.Adjustment(14000, "travel"));

        Assert.Equal("Balance $140.00.", Balance());
    }

    private string Balance()
    {
        trial.Now += NodaTime.Duration.FromMinutes(5);
        var text = trial.Says("BALANCE").Effects.OfType<Effect.SendText>().Single();
        trial.Decide(new Input.TextTried(trial.NextId(), text.Id, SendOutcome.Accepted, trial.Now));
        return text.Text;
    }

    private static System.Text.Json.Nodes.JsonObject Words(string text) => new() { ["en"] = text };
}
