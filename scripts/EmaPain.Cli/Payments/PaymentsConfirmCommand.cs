using System.CommandLine;
using System.Text.Json;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Payments;

/// <summary><c>emapain payments confirm STUDY PAYOUT [FILE]</c>: takes in what whoever pays has reported.</summary>
internal static class PaymentsConfirmCommand
{
    private const string Description = """
        Takes in what became of the payments: the payout's file with a column 'result' added,
        'paid' or 'failed' in each row, empty while it is not known. Every fault is named with
        line and column, and then nothing of the file is taken. Rows that change nothing are
        told with the reason and what to do. What failed is paid again with the next payout.
        Without FILE it shows what came of the last report.

        Examples:
          emapain payments confirm mission-reconnect 2f8f5a5e-8d1c-5b7e-9a53-0f6c2c9d7e10 march-paid.csv
          emapain payments confirm mission-reconnect 2f8f5a5e-8d1c-5b7e-9a53-0f6c2c9d7e10
        """;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var payout = new Argument<string>("PAYOUT") { Description = "Id of the payout." };
        var file = new Argument<string?>("FILE") { Description = "The file that came back (CSV, UTF-8).", Arity = ArgumentArity.ZeroOrOne };
        return new AppCommand(
            "confirm", Description, input,
            (parsed, app, cancel) => ConfirmAsync(
                app, parsed.GetValue(file), ["studies", parsed.GetRequiredValue(study), "payouts", parsed.GetRequiredValue(payout), "report"], cancel),
            answer => PageOf(answer.As<ShownPayout>()))
        {
            study, payout, file,
        };
    }

    /// <summary>Hands the file in, and waits a while until it is taken in, so that what came of every row can be told.</summary>
    private static async Task<JsonElement> ConfirmAsync(StaffClient app, string? file, string[] route, CancellationToken cancel)
    {
        var answer = file is null ? await app.GetAsync(cancel, route) : await app.PostFileAsync(NamedFile.Open(file, File.ReadAllText), cancel, route);
        for (var waited = TimeSpan.Zero; waited < Longest && answer.As<ShownPayout>().IsTakingIn; waited += BetweenLooks)
        {
            await Task.Delay(BetweenLooks, cancel);
            answer = await app.Anew().GetAsync(cancel, route);
        }

        return answer;
    }

    private static Page PageOf(ShownPayout payout)
    {
        var rows = new Sheet("Rows that changed nothing", ["lines", "rows", "why, and what to do"]) { Below = 1 }.Of(
            payout.Report?.Unchanged ?? [], same => [same.Lines, $"{same.Count}", same.Sentence]);
        var booked = new Sheet("Booked", ["paid", "failed", "now"]).Of(
            [payout], of => [$"{of.Report?.Paid ?? 0}", $"{of.Report?.Failed ?? 0}", of.IsTakingIn ? "still being taken in; look again without FILE" : of.Status]);
        return rows.Rows.IsEmpty ? new Page(ShownPayout.SheetOf([payout]), booked) : new Page(ShownPayout.SheetOf([payout]), booked, rows);
    }
}
