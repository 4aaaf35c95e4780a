using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Payments;

/// <summary><c>emapain payments list STUDY</c>: what a study owes, and its payouts.</summary>
internal static class PaymentsListCommand
{
    private const string Description = """
        Shows how much a study owes to how many people, and its payouts, the latest first.

        Example:
          emapain payments list mission-reconnect
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        return new AppCommand(
            "list", Description, input,
            (parsed, app, cancel) => app.GetAsync(cancel, "studies", parsed.GetRequiredValue(study), "payouts"),
            answer => PageOf(answer.As<ShownPayments>()))
        {
            study,
        };
    }

    private static Page PageOf(ShownPayments shown) => new(
        new Sheet("Owed, and in no payout", ["people", "total"]).Of([shown], owed => [$"{owed.OwedPeople}", Wording.Dollars(owed.OwedCents)]),
        ShownPayout.SheetOf(shown.Payouts));
}
