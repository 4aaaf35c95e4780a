using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Payments;

/// <summary><c>emapain payments approve STUDY</c>: puts what everybody is owed into a payout.</summary>
internal static class PaymentsApproveCommand
{
    private const string Description = """
        Puts what everybody of a study is owed into a new payout. Putting it together takes a
        moment; 'emapain payments list' says when it is ready. Somebody else exports it.

        Example:
          emapain payments approve mission-reconnect
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        return new AppCommand(
            "approve", Description, input,
            (parsed, app, cancel) => app.PostAsync(cancel, "studies", parsed.GetRequiredValue(study), "payouts"),
            answer => new Page(ShownPayout.SheetOf([answer.As<ShownPayout>()])))
        {
            study,
        };
    }
}
