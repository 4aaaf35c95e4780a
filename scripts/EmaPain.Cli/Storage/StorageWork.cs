using Azure;
using Azure.Identity;
using EmaPain.Azure.Backups;

namespace EmaPain.Cli.Storage;

/// <summary>Work in storage accounts under the identity of whoever gives the command; says in a sentence what is wrong.</summary>
internal static class StorageWork
{
    /// <param name="roles">The roles that the work needs, for whoever is refused.</param>
    /// <param name="work">What needs the accounts.</param>
    /// <exception cref="CouldNotRunException">An account is not named or does not answer, or the work cannot go on.</exception>
    public static async Task<int> RunAsync(string roles, Func<Task> work)
    {
        try
        {
            await work();
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
            throw new CouldNotRunException(Sentence(roles, fault));
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

    private static string Sentence(string roles, RequestFailedException fault) => fault.Status switch
    {
        403 => $"A storage account refuses you: take {roles} for the time of the work, and see that its network lets you in.",
        0 => "A storage account does not answer: check its name, and whether its network lets you in.",
        _ => $"A storage account answered {fault.Status} {fault.ErrorCode}.",
    };
}
