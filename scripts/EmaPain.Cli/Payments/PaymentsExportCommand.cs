using System.CommandLine;
using System.Text.Json;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Payments;

/// <summary><c>emapain payments export STUDY PAYOUT</c>: writes the file for whoever pays.</summary>
internal static class PaymentsExportCommand
{
    private const string Description = """
        Writes a payout as a CSV file for whoever pays: a reference, a pseudonym and an amount in
        each row, the totals in the last. Whoever approved the payout cannot export it. Exported
        again it is the same file to the byte; pay it once. A payout that does not agree with the
        account books is not handed out.

        Example:
          emapain payments export mission-reconnect 2f8f5a5e-8d1c-5b7e-9a53-0f6c2c9d7e10 --out march.csv
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var payout = new Argument<string>("PAYOUT") { Description = "Id of the payout, from 'emapain payments list'." };
        var file = new Option<string?>("--out") { Description = "The file to write. Default: payout-PAYOUT.csv here.", HelpName = "FILE" };
        return new AppCommand(
            "export", Description, input,
            async (parsed, app, cancel) =>
            {
                var id = parsed.GetRequiredValue(payout);
                var text = await app.DownloadAsync(HttpMethod.Post, cancel, "studies", parsed.GetRequiredValue(study), "payouts", id, "export");
                return JsonSerializer.SerializeToElement(WrittenFile.Write(parsed.GetValue(file) ?? $"payout-{id}.csv", text), JsonSerializerOptions.Web);
            },
            answer => new Page(new Sheet("Written", ["file", "SHA-256"]).Of([answer.As<WrittenFile>()], written => [written.File, written.Sha256])))
        {
            study, payout, file,
        };
    }
}
