using System.CommandLine;
using System.Text.Json;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Payments;

/// <summary><c>emapain payments statement STUDY PARTICIPANT</c>: writes a person's statement.</summary>
internal static class PaymentsStatementCommand
{
    private const string Description = """
        Writes what a participant has earned and was paid as a page to read, print or save as
        PDF. It names no study and nothing of health.

        Example:
          emapain payments statement mission-reconnect N-001 --out N-001.html
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var participant = new Argument<string>("PARTICIPANT") { Description = "Id of the participant (pseudonym)." };
        var file = new Option<string?>("--out") { Description = "The file to write. Default: statement-PARTICIPANT.html here.", HelpName = "FILE" };
        return new AppCommand(
            "statement", Description, input,
            async (parsed, app, cancel) => JsonSerializer.SerializeToElement(
                await app.DownloadAsync(
                    HttpMethod.Get, (download, token) => WrittenFile.WriteAsync(parsed.GetValue(file), download, token),
                    cancel, "studies", parsed.GetRequiredValue(study), "participants", parsed.GetRequiredValue(participant), "statement"),
                JsonSerializerOptions.Web),
            answer => new Page(new Sheet("Written", ["file", "SHA-256"]).Of([answer.As<WrittenFile>()], written => [written.File, written.Sha256])))
        {
            study, participant, file,
        };
    }
}
