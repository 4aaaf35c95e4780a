using System.CommandLine;
using Azure;
using Azure.Identity;
using Azure.Storage.Queues;
using EmaPain.Azure.Backups;
using EmaPain.Azure.Options;
using EmaPain.Azure.Queues;
using EmaPain.Azure.Tables;

namespace EmaPain.Cli.Backups;

/// <summary>The three storage accounts, reached under the identity of whoever gives the command; each may stand in the environment instead.</summary>
/// <param name="roles">The roles that the work needs on the three accounts, for whoever is refused.</param>
internal sealed class StorageAccess(string roles)
{
    private readonly Option<string?> identity = Account("identity", "of contacts and texts as received");
    private readonly Option<string?> operations = Account("operations", "of the running trial and its queues");
    private readonly Option<string?> research = Account("research", "that researchers read");

    public void AddTo(Command command)
    {
        foreach (var option in new[] { identity, operations, research })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Runs what needs the accounts, and says in a sentence what is wrong.</summary>
    /// <exception cref="CouldNotRunException">An account is not named or does not answer, or the work cannot go on.</exception>
    public async Task<int> RunAsync(ParseResult parsed, Func<StorageAccounts, QueueServiceClient, Task> work)
    {
        try
        {
            var options = new StorageOptions { Identity = Of(parsed, identity), Operations = Of(parsed, operations), Research = Of(parsed, research) };
            var credential = new DefaultAzureCredential();
            await work(new StorageAccounts(options, credential), StorageQueues.ClientOf(options.Operations, credential));
            return ExitCode.Good;
        }
        catch (BackupFaultException fault)
        {
            throw new CouldNotRunException(fault.Message);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new CouldNotRunException($"There is no Entra token ({fault.Message.ReplaceLineEndings("\n").Split('\n')[0]}): sign in with 'az login'.");
        }
        catch (RequestFailedException fault)
        {
            throw new CouldNotRunException(Sentence(fault));
        }
        catch (AggregateException)
        {
            throw new CouldNotRunException("A storage account does not answer: check its name, and whether its network lets you in.");
        }
        catch (OperationCanceledException)
        {
            throw new CouldNotRunException("Stopped.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CouldNotRunException(fault.Message);
        }
    }

    private string Sentence(RequestFailedException fault) => fault.Status switch
    {
        403 => $"A storage account refuses you: take {roles} for the time of the work, and see that its network lets you in.",
        0 => "A storage account does not answer: check its name, and whether its network lets you in.",
        _ => $"A storage account answered {fault.Status} {fault.ErrorCode}.",
    };

    private static StorageAccountOptions Of(ParseResult parsed, Option<string?> option)
    {
        var variable = VariableOf(option.Name[2..]);
        var given = parsed.GetValue(option) ?? Environment.GetEnvironmentVariable(variable);
        return given switch
        {
            null or "" => throw new CouldNotRunException($"Name the storage account: {option.Name}, or {variable}. Its name, or a connection string."),
            _ when given.Contains("AccountName=", StringComparison.OrdinalIgnoreCase) => new StorageAccountOptions { ConnectionString = given },
            _ when given.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)) => new StorageAccountOptions
            {
                TableEndpoint = new Uri($"https://{given}.table.core.windows.net"), QueueEndpoint = new Uri($"https://{given}.queue.core.windows.net"),
            },
            _ => throw new CouldNotRunException($"{option.Name} is neither the name of a storage account (lower-case letters and digits) nor a connection string."),
        };
    }

    private static string VariableOf(string account) => $"EMAPAIN_{account.ToUpperInvariant()}";

    private static Option<string?> Account(string name, string which) => new($"--{name}")
    {
        Description = $"The account {which}: its name, or on one machine its connection string. Default: {VariableOf(name)}.", HelpName = "ACCOUNT",
    };
}
