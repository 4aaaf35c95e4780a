using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Payments;

/// <summary><c>emapain payments confirm STUDY PAYOUT FILE</c>: takes in what whoever pays has reported.</summary>
internal static class PaymentsConfirmCommand
{
    private const string Description = """
        Takes in what became of the payments: the payout's file with a column 'result' added,
        'paid' or 'failed' in each row, empty while it is not known. Every fault is named with
        line and column, and then nothing of the file is taken. The same file again does no harm.
        What failed is paid again with the next payout.

        Example:
          emapain payments confirm mission-reconnect 2f8f5a5e-8d1c-5b7e-9a53-0f6c2c9d7e10 march-paid.csv
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var payout = new Argument<string>("PAYOUT") { Description = "Id of the payout." };
        var file = new Argument<string>("FILE") { Description = "The file that came back (CSV, UTF-8)." };
        return new AppCommand(
            "confirm", Description, input,
            (parsed, app, cancel) => app.PostFileAsync(
                NamedFile.Open(parsed.GetRequiredValue(file), File.ReadAllText), cancel,
                "studies", parsed.GetRequiredValue(study), "payouts", parsed.GetRequiredValue(payout), "report"),
            answer => new Page(ShownPayout.SheetOf([answer.As<ShownPayout>()])))
        {
            study, payout, file,
        };
    }
}
