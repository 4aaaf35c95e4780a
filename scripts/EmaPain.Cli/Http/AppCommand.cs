using System.CommandLine;
using System.Text.Json;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Http;

/// <summary>A command that asks a running app one thing and shows the answer.</summary>
internal sealed class AppCommand : Command
{
    private readonly AppOptions options = new();

    /// <param name="name">The command's word.</param>
    /// <param name="description">What it does, with examples.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="show">Shows what was answered.</param>
    public AppCommand(
        string name, string description, Stream input,
        Func<ParseResult, StaffClient, CancellationToken, Task<JsonElement>> ask, Func<JsonElement, Page> show)
        : base(name, description)
    {
        options.AddTo(this);
        SetAction((parsed, cancel) => options.WithAppAsync(parsed, input, async app => await TellAsync(parsed, options, await ask(parsed, app, cancel), show)));
    }

    /// <summary>Shows an answer, as JSON where that is asked for.</summary>
    public static async Task<int> TellAsync(ParseResult parsed, AppOptions options, JsonElement answer, Func<JsonElement, Page> show)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (options.IsJson(parsed))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(answer));
        }
        else
        {
            Shown(answer, show).Write(output);
        }

        return ExitCode.Good;
    }

    private static Page Shown(JsonElement answer, Func<JsonElement, Page> show)
    {
        try
        {
            return show(answer);
        }
        catch (JsonException fault)
        {
            throw new CouldNotRunException($"It was done, but the app's answer has another form than this emapain knows (at {fault.Path}); --json shows it as it came.");
        }
    }
}
