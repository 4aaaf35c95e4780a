using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EmaPain.Cli.Output;

/// <summary>Help in which a command says everything of itself and one line of each command below it.</summary>
internal sealed class ShortHelp(HelpAction whole) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => whole.ClearsParseErrors;

    /// <summary>Gives a command line this help.</summary>
    public static void On(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new ShortHelp((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var command in parseResult.CommandResult.Command.Subcommands)
        {
            command.Description = command.Description?.ReplaceLineEndings("\n").Split("\n\n")[0].Replace('\n', ' ');
        }

        return whole.Invoke(parseResult);
    }
}
