using System.Collections.Immutable;
using System.Text.Json;
using EmaPain.App.Staff;
using EmaPain.Cli.Output;
using EmaPain.Domain.Json;

namespace EmaPain.Cli.Importing;

/// <summary>What an import found and did.</summary>
/// <param name="List">The people, and what is wrong with rows.</param>
/// <param name="Outlooks">What the app said of each; none where it was not asked.</param>
/// <param name="IsAppAsked">Whether the app was asked.</param>
/// <param name="IsApplied">Whether people were enrolled.</param>
internal sealed record ImportReport(PeopleList List, ImmutableArray<EnrolmentOutlook> Outlooks, bool IsAppAsked, bool IsApplied)
{
    /// <summary>Whoever was new at the check and is enrolled since.</summary>
    private int EnrolledNow => IsApplied ? Count(EnrolmentOutlook.Kind.New) - List.Faults.Length : 0;

    /// <summary>Writes what was found, and gives the exit code.</summary>
    public int Write(TextWriter output, bool isJson)
    {
        if (isJson)
        {
            output.WriteLine(JsonSerializer.Serialize(JsonSerializer.SerializeToElement(
                new { List.People.Length, Enrolled = Count(EnrolmentOutlook.Kind.Done) + EnrolledNow, New = Count(EnrolmentOutlook.Kind.New) - EnrolledNow, IsApplied, List.Faults },
                DomainJson.Options)));
        }
        else
        {
            WriteWords(output);
        }

        return List.Faults.IsEmpty ? ExitCode.Good : ExitCode.Faults;
    }

    private void WriteWords(TextWriter output)
    {
        if (!List.Faults.IsEmpty)
        {
            new Page(new Sheet("Rows that cannot be imported", ["line", "column", "problem", "remedy"])
                .Of(List.Faults, fault => [$"{fault.Line}", fault.Column, fault.Problem, fault.Remedy])).Write(output);
        }

        output.WriteLine(Summary());
    }

    private string Summary() =>
        IsApplied && List.Faults.IsEmpty ? $"{Count(EnrolmentOutlook.Kind.New)} people were enrolled; {Count(EnrolmentOutlook.Kind.Done)} were before."
        : IsApplied ? $"{List.Faults.Length} of {Count(EnrolmentOutlook.Kind.New)} people were refused while the others were enrolled: something changed after the check."
        : !List.Faults.IsEmpty ? "Nothing was done. Mend the rows and give the same command again."
        : IsAppAsked ? $"{Count(EnrolmentOutlook.Kind.New)} people can be enrolled; {Count(EnrolmentOutlook.Kind.Done)} are already. Nothing was done: give --apply to enrol them."
        : $"All {List.People.Length} rows are good. Nothing was done, and no app was asked who is enrolled already: name one by --url.";

    private int Count(EnrolmentOutlook.Kind outlook) => Outlooks.Count(one => one.Outlook == outlook);
}
