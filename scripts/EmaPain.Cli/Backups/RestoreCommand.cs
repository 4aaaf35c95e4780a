using System.CommandLine;
using EmaPain.Azure.Backups;
using EmaPain.Azure.Queues;
using EmaPain.Cli.Storage;

namespace EmaPain.Cli.Backups;

/// <summary><c>emapain restore DIR</c>: writes a backup into three accounts and wakes the trial.</summary>
internal static class RestoreCommand
{
    private const string Description = """
        Writes a backup into three storage accounts, after every file was compared with its sum.
        Refuses accounts in which a trial lives, unless --overwrite is given; the same restore
        with --overwrite finishes one that broke off. Then it fills the queues with what may have
        been on them: nothing is lost, and what was done is not done twice.

        Stop the app that writes into these accounts, and the one that the backup is of: two apps
        of one trial would text everybody twice.

        Example:
          emapain restore /secure/2026-03-09 --identity emapainid2 --operations emapainop2 --research emapainre2
        """;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "A finished backup." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Writes also where a trial lives: rows of the same keys are replaced, others stay." };
        var storage = new StorageAccess("the role 'Storage Table Data Contributor' on the three accounts and 'Storage Queue Data Contributor' on the one of operations");
        var command = new Command("restore", Description) { folder };
        command.Options.Add(overwrite);
        storage.AddTo(command);
        command.SetAction((parsed, cancel) => storage.RunAsync(parsed, async (accounts, queues) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            await new TableRestore(accounts, error.WriteLine).ReadAsync(new BackupFolder(parsed.GetRequiredValue(folder)), parsed.GetValue(overwrite), cancel);
            await new QueueProvisioning(queues).CreateAsync(cancel);
            var woken = await new Waking(accounts, new StorageQueues(queues)).WakeAsync(cancel);
            await output.WriteLineAsync(
                $"All rows are restored. With the app's next start {woken.People} people are looked at, the effects of {woken.Inputs} inputs are carried out again, "
                + $"and {woken.Events} events are judged again.");
        }));
        return command;
    }
}
