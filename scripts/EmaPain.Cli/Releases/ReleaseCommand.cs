using System.CommandLine;
using Azure.Data.Tables;
using Azure.Identity;
using EmaPain.Azure.Tables;
using EmaPain.Cli.Storage;
using EmaPain.Domain.Ids;

namespace EmaPain.Cli.Releases;

/// <summary><c>emapain release STUDY DIR</c>: what of a study may be shared, as files.</summary>
internal static class ReleaseCommand
{
    private const string Description = """
        Writes a study's research tables as CSV files into a new folder, with a dictionary of
        their columns and items, and a manifest with counts and SHA-256 sums. Only people whose
        consent to data sharing stands are in it; whoever never gave it, took it back or was
        erased is left out of every file, and counted here. Reads the research account under
        your own identity and asks the app nothing.

        Whoever takes the consent back later is in the files that you gave away: write a new
        release, and say that it replaces the old one.

        Examples:
          emapain release mission-reconnect release-1 --research emapainre1
          EMAPAIN_RESEARCH=... emapain release mission-reconnect release-1 --unblinded
        """;

    public static Command Create()
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var folder = new Argument<string>("DIR") { Description = "A new folder." };
        var unblinded = new Option<bool>("--unblinded") { Description = "Also the arms, and the rows that tell them; takes a role on these two tables." };
        var research = new NamedAccount("research", "that researchers read");
        var command = new Command("release", Description) { study, folder, unblinded };
        research.AddTo(command);
        command.SetAction((parsed, cancel) => StorageWork.RunAsync("the role 'Storage Table Data Reader' on the research account", async () =>
        {
            var service = StorageAccounts.Open("research", research.Of(parsed), new DefaultAzureCredential(), new TableClientOptions());
            var source = new ReleaseSource(service, new StudyId(parsed.GetRequiredValue(study)));
            var tables = ReleaseTable.All(parsed.GetValue(unblinded) ? Blindness.Unblinded : Blindness.Blinded);
            using var target = new ReleaseFolder(parsed.GetRequiredValue(folder));
            var people = await new Release(source, TimeProvider.System, parsed.InvocationConfiguration.Error.WriteLineAsync).WriteAsync(target, tables, cancel);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{people.Count} people are in {target.Path}. {people.LeftOutSentence}");
        }));
        return command;
    }
}
