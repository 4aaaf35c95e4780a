using System.CommandLine;
using EmaPain.Domain.Studies;

namespace EmaPain.Cli.Studies;

/// <summary><c>emapain study schema</c>: the JSON schema of a study file.</summary>
internal static class StudySchemaCommand
{
    private const string Description = """
        Writes the JSON schema of a study file, by which editors complete and check while you type.

        Example:
          emapain study schema > functions/studies/study.schema.json
        """;

    public static Command Create()
    {
        var command = new Command("schema", Description);
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(StudySchema.Write()));
        return command;
    }
}
