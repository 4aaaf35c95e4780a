using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Payments;

/// <summary><c>emapain payments fail STUDY PAYOUT PARTICIPANT</c>: records that a payment failed or came back.</summary>
internal static class PaymentsFailCommand
{
    private const string Description = """
        Records that one payment failed, or came back after it was confirmed. It is paid again
        with the next payout. Recorded in error, --undo takes it back by an entry of its own, as
        long as no later payout pays it again.

        Examples:
          emapain payments fail mission-reconnect 2f8f5a5e-8d1c-5b7e-9a53-0f6c2c9d7e10 N-001
          emapain payments fail mission-reconnect 2f8f5a5e-8d1c-5b7e-9a53-0f6c2c9d7e10 N-001 --undo
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var payout = new Argument<string>("PAYOUT") { Description = "Id of the payout." };
        var participant = new Argument<string>("PARTICIPANT") { Description = "Id of the participant (pseudonym)." };
        var undo = new Option<bool>("--undo") { Description = "The payment did not fail after all." };
        return new AppCommand(
            "fail", Description, input,
            (parsed, app, cancel) =>
            {
                string[] route =
                [
                    "studies", parsed.GetRequiredValue(study), "payouts", parsed.GetRequiredValue(payout), "participants", parsed.GetRequiredValue(participant), "failed",
                ];
                return parsed.GetValue(undo) ? app.DeleteAsync(cancel, route) : app.PostAsync(cancel, route);
            },
            answer => new Page(new Sheet("Recorded", ["participant", "payout", "now"]).Of(
                [answer.As<FailedPayment>()], failed => [failed.Participant, failed.Payout, failed.Result ?? "on its way"])))
        {
            study, payout, participant, undo,
        };
    }
}
