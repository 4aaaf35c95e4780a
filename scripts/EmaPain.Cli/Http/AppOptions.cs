using System.CommandLine;

namespace EmaPain.Cli.Http;

/// <summary>The options of every command that talks to an app; each may stand in the environment instead.</summary>
internal sealed class AppOptions
{
    private readonly Option<string?> url = new("--url") { Description = "Address of the app. Default: EMAPAIN_URL.", HelpName = "ADDRESS" };
    private readonly Option<string?> person = new("--person") { Description = "Who you are, with --key. Default: EMAPAIN_KEY=PERSON:KEY.", HelpName = "PERSON" };
    private readonly Option<string?> key = new("--key")
    {
        Description = "Your key; '-' reads it from standard input. Others on this machine see what a command line says: EMAPAIN_KEY or '-' is better.",
        HelpName = "KEY",
    };

    private readonly Option<string?> scope = new("--scope")
    {
        Description = "In Azure: the app's scope, such as api://APP/.default, for a token of whoever is signed in (az login). Default: EMAPAIN_SCOPE.",
        HelpName = "SCOPE",
    };

    private readonly Option<Guid?> requestId = new("--request-id")
    {
        Description = "The id of an earlier try of the same command whose outcome is unknown; it is done once. Default: a new one.",
        HelpName = "UUID",
    };

    private readonly Option<bool> json = new("--json") { Description = "What the app answered, as one line of JSON in ASCII." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { url, person, key, scope, requestId, json })
        {
            command.Options.Add(option);
        }
    }

    public Uri Address(ParseResult parsed) => AppAddress.Of(Written(parsed));

    /// <summary>Whether an app is named at all.</summary>
    public bool HasAddress(ParseResult parsed) => !string.IsNullOrWhiteSpace(Written(parsed));

    public Guid RequestId(ParseResult parsed) => parsed.GetValue(requestId) ?? Guid.CreateVersion7();

    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>The nearest one: a key of the command line, a scope of the command line, then the environment's key, then its scope.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="input">Where <c>--key -</c> reads.</param>
    /// <exception cref="CouldNotRunException">Nothing says who asks.</exception>
    public Credential Credential(ParseResult parsed, Stream input)
    {
        switch ((parsed.GetValue(person), parsed.GetValue(key)))
        {
            case ({ } named, { } given):
                return KeyCredential.Of($"{named}:{(given == "-" ? FirstLine(input) : given)}");
            case (null, { }) or ({ }, null):
                throw new CouldNotRunException("--person and --key go together; or set EMAPAIN_KEY=PERSON:KEY and give neither.");
        }

        return parsed.GetValue(scope) is { } chosen ? new EntraCredential(chosen)
            : Set("EMAPAIN_KEY") is { } pair ? KeyCredential.Of(pair)
            : Set("EMAPAIN_SCOPE") is { } usual ? new EntraCredential(usual)
            : throw new CouldNotRunException("Say who you are: set EMAPAIN_KEY=PERSON:KEY, or for an app in Azure EMAPAIN_SCOPE=api://APP/.default after 'az login'.");
    }

    /// <summary>Asks the app that the command line names, as whom it says.</summary>
    public async Task<int> WithAppAsync(ParseResult parsed, Stream input, Func<StaffClient, Task<int>> ask)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        return await ask(new StaffClient(http, Address(parsed), Credential(parsed, input), RequestId(parsed), parsed.InvocationConfiguration.Error));
    }

    private string? Written(ParseResult parsed) => parsed.GetValue(url) ?? Environment.GetEnvironmentVariable("EMAPAIN_URL");

    private static string? Set(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string FirstLine(Stream input) => new StreamReader(input).ReadLine()?.Trim() ?? "";
}
