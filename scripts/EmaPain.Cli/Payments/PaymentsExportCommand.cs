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
        again it is the same file to the byte, named a copy: pay it once. When something of it is
        reported, only what is still open is handed out, never what was paid or failed. A payout
        that does not agree with the account books is not handed out.

        Example:
          emapain payments export mission-reconnect 2f8f5a5e-8d1c-5b7e-9a53-0f6c2c9d7e10 --out march.csv
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var payout = new Argument<string>("PAYOUT") { Description = "Id of the payout, from 'emapain payments list'." };
        var file = new Option<string?>("--out") { Description = "The file to write. Default: payout-PAYOUT.csv here, -copy or -open where it is one.", HelpName = "FILE" };
        return new AppCommand(
            "export", Description, input,
            async (parsed, app, cancel) => JsonSerializer.SerializeToElement(
                await app.DownloadAsync(
                    HttpMethod.Post, async (download, token) => new ExportedFile(
                        await WrittenFile.WriteAsync(parsed.GetValue(file), download, token), download.Name),
                    cancel, "studies", parsed.GetRequiredValue(study), "payouts", parsed.GetRequiredValue(payout), "export"),
                JsonSerializerOptions.Web),
            answer => new Page(new Sheet("Written", ["file", "SHA-256", "what it is"]).Of(
                [answer.As<ExportedFile>()], exported => [exported.Written.File, exported.Written.Sha256, exported.What])))
        {
            study, payout, file,
        };
    }
}
