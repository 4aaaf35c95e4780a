using System.CommandLine;
using Azure.Identity;
using Azure.Storage.Queues;
using EmaPain.Azure.Options;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Tables;

namespace EmaPain.Cli.Storage;

/// <summary>The three storage accounts, reached under the identity of whoever gives the command; each may stand in the environment instead.</summary>
/// <param name="roles">The roles that the work needs on the three accounts, for whoever is refused.</param>
internal sealed class StorageAccess(string roles)
{
    private readonly NamedAccount identity = new("identity", "of contacts and texts as received");
    private readonly NamedAccount operations = new("operations", "of the running trial and its queues");
    private readonly NamedAccount research = new("research", "that researchers read");

    public void AddTo(Command command)
    {
        foreach (var account in new[] { identity, operations, research })
        {
            account.AddTo(command);
        }
    }

    /// <summary>Runs what needs the accounts, and says in a sentence what is wrong.</summary>
    /// <exception cref="CouldNotRunException">An account is not named or does not answer, or the work cannot go on.</exception>
    public Task<int> RunAsync(ParseResult parsed, Func<StorageAccounts, QueueServiceClient, Task> work) => StorageWork.RunAsync(roles, () =>
    {
        var options = new StorageOptions { Identity = identity.Of(parsed), Operations = operations.Of(parsed), Research = research.Of(parsed) };
        var credential = new DefaultAzureCredential();
        return work(new StorageAccounts(options, credential), StorageQueues.ClientOf(options.Operations, credential));
    });
}
