using System.CommandLine;
using EmaPain.Azure.Options;

namespace EmaPain.Cli.Storage;

/// <summary>A storage account that a command is given as an option, or in the environment.</summary>
/// <param name="name">Of the option.</param>
/// <param name="which">What is in the account.</param>
internal sealed class NamedAccount(string name, string which)
{
    private readonly string variable = $"EMAPAIN_{name.ToUpperInvariant()}";

    private readonly Option<string?> option = new($"--{name}")
    {
        Description = $"The account {which}: its name, or on one machine its connection string. Default: EMAPAIN_{name.ToUpperInvariant()}.", HelpName = "ACCOUNT",
    };

    public void AddTo(Command command) => command.Options.Add(option);

    /// <exception cref="CouldNotRunException">It is not named, or by no name that an account can have.</exception>
    public StorageAccountOptions Of(ParseResult parsed)
    {
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
}
