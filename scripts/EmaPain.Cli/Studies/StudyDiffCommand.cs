using System.CommandLine;
using EmaPain.Domain.Studies.Comparing;

namespace EmaPain.Cli.Studies;

/// <summary><c>emapain study diff OLD NEW</c>: what an edit of a study file does.</summary>
internal static class StudyDiffCommand
{
    private const string Description = """
        Shows what an edit of a study file does: every change; consequences that may not be meant
        (what breaks comparability, versions that were not raised, people who are not reached any
        more); and the schedule of somebody who was activated on --activated and would move to
        the new version on --today: what is queued and would move, be added or be dropped. What was
        sent stays as it was and is never sent again. Publishing moves nobody: everyone stays with
        the version of their enrolment.

        Exit codes: 0 no difference, 1 differences, 2 a file cannot be used.

        Examples:
          emapain study diff functions/studies/mission-reconnect/1.study.json 2.study.json
          emapain study diff mission-reconnect 2.study.json --activated 2026-03-02 --today 2026-04-01
          emapain study diff mission-reconnect 2.study.json --json | jq '.consequences'
        """;

    public static Command Create()
    {
        var old = new Argument<string>("OLD") { Description = "Path of a study file, or id of a shipped study." };
        var next = new Argument<string>("NEW") { Description = "The edited one." };
        var json = new Option<bool>("--json") { Description = "One line of JSON in ASCII." };
        var course = new ExemplaryCourse();
        var command = new Command("diff", Description) { old, next, json };
        course.AddTo(command);
        command.SetAction(parsed =>
        {
            var edit = new StudyEdit(StudySource.Open(parsed.GetRequiredValue(old)), StudySource.Open(parsed.GetRequiredValue(next)));
            if (edit.Old.Id != edit.New.Id)
            {
                throw new CouldNotRunException($"{edit.Old.Id} and {edit.New.Id} are two studies; give two versions of one.");
            }

            var difference = new StudyDifference(edit, course.Read(parsed));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json))
            {
                output.WriteLine(difference.ToJson());
            }
            else
            {
                difference.ToPage().Write(output);
            }

            return edit.Changes.IsEmpty ? ExitCode.Good : ExitCode.Faults;
        });
        return command;
    }
}
