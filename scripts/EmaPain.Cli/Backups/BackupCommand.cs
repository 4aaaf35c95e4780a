using System.CommandLine;
using EmaPain.Azure.Backups;
using EmaPain.Cli.Storage;

namespace EmaPain.Cli.Backups;

/// <summary><c>emapain backup DIR</c>: copies the tables of the three accounts.</summary>
internal static class BackupCommand
{
    private const string Description = """
        Copies every table of the three storage accounts into a new folder: a file of JSON lines
        for each, and a manifest with counts and SHA-256 sums, written last. Runs under your own
        identity and asks the app nothing. Stop the app first for the state of one moment; of a
        running app the tables are some minutes apart, which a restore makes up for.

        The folder holds personal data: texts as received, phone numbers in them, addresses of
        staff. Only you can read it; keep it on an encrypted disk and delete it in time.

        Examples:
          emapain backup /secure/2026-03-09 --identity emapainid1 --operations emapainop1 --research emapainre1
          EMAPAIN_IDENTITY=... EMAPAIN_OPERATIONS=... EMAPAIN_RESEARCH=... emapain backup backup-1
        """;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "A new folder." };
        var storage = new StorageAccess("the role 'Storage Table Data Reader' on the three accounts");
        var command = new Command("backup", Description) { folder };
        storage.AddTo(command);
        command.SetAction((parsed, cancel) => storage.RunAsync(parsed, async (accounts, _) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var target = new BackupFolder(parsed.GetRequiredValue(folder));
            var manifest = await new TableBackup(accounts, TimeProvider.System, error.WriteLine).WriteAsync(target, cancel);
            await output.WriteLineAsync($"{manifest.Tables.Sum(table => table.Rows)} rows of {manifest.Tables.Length} tables are in {target.Path}. They hold personal data.");
        }));
        return command;
    }
}
