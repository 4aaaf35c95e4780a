using System.Collections.Immutable;
using System.CommandLine;
using EmaPain.App.Staff;
using EmaPain.Cli.Http;
using EmaPain.Cli.Studies;
using EmaPain.Domain.Studies;

namespace EmaPain.Cli.Importing;

/// <summary><c>emapain participants import FILE STUDY</c>: enrols the people of a list.</summary>
internal static class ParticipantsImportCommand
{
    private const string Description = """
        Enrols the people of a CSV file (UTF-8, commas). Without --apply nothing is written: every
        row that cannot be imported is named with line, column and remedy. With --apply all rows
        are checked before the first is sent, and none is sent while one is bad. The same file
        may be given again, after an interruption too: nobody is enrolled twice.

        Columns: participant, phone, site, role, zone; and if you like language, weekday, time, consent
        (version of the signed document), partner (of a dyad), and where the study keeps them name,
        address, emergency (somebody close and how that one is reached).

        Examples:
          emapain participants import people.csv mission-reconnect
          emapain participants import people.csv mission-reconnect --apply
        """;

    private const string Again = "Give the same command again: it goes on where it broke off.";

    public static Command Create(Stream input)
    {
        var file = new Argument<string>("FILE") { Description = "The CSV file." };
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var apply = new Option<bool>("--apply") { Description = "Enrol them; otherwise all is only checked, and by the app only if one is named." };
        var app = new AppOptions();
        var command = new Command("import", Description) { file, study, apply };
        app.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var definition = StudySource.Open(parsed.GetRequiredValue(study));
            var list = Read(parsed.GetRequiredValue(file), definition);
            if (!list.Faults.IsEmpty || (!parsed.GetValue(apply) && !app.HasAddress(parsed)))
            {
                return new ImportReport(list, [], IsAppAsked: false, IsApplied: false).Write(output, app.IsJson(parsed));
            }

            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
            using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
            var (address, credential) = (app.Address(parsed), app.Credential(parsed, input));
            var import = new PeopleImport(
                definition.Id, () => new StaffClient(http, address, credential, Guid.CreateVersion7(), error, Again), error, Again);
            var report = await ReportAsync(import, list, parsed.GetValue(apply), cancel);
            return report.Write(output, app.IsJson(parsed));
        });
        return command;
    }

    private static async Task<ImportReport> ReportAsync(PeopleImport import, PeopleList list, bool isToBeApplied, CancellationToken cancel)
    {
        var outlooks = await import.CheckAsync(list.People, cancel);
        var report = new ImportReport(list with { Faults = RefusedOf(list.People, outlooks) }, outlooks, IsAppAsked: true, IsApplied: false);
        if (!isToBeApplied || !report.List.Faults.IsEmpty)
        {
            return report;
        }

        ImmutableArray<Person> people =
            [.. list.People.Zip(outlooks).Where(one => one.Second.Outlook == EnrolmentOutlook.Kind.New).Select(one => one.First)];
        return report with { List = list with { Faults = RefusedOf(people, await import.EnrolAsync(people, cancel)) }, IsApplied = true };
    }

    private static ImmutableArray<RowFault> RefusedOf(ImmutableArray<Person> people, ImmutableArray<EnrolmentOutlook> outlooks) =>
    [
        .. from one in people.Zip(outlooks)
           where one.Second.Outlook == EnrolmentOutlook.Kind.Refused
           select new RowFault(one.First.Line, ColumnOf(one.Second.Code), $"the app refuses {one.First.Participant}", one.Second.Sentence ?? ""),
    ];

    /// <summary>Where to look; nothing where the code does not say it.</summary>
    private static string? ColumnOf(string? code) => code switch
    {
        "phone-in-use" or "bad-phone" or "study-number" => PeopleColumn.Phone,
        "no-document" => PeopleColumn.Consent,
        "no-such-zone" => PeopleColumn.Zone,
        "bad-partner" => PeopleColumn.Partner,
        "already-enrolled" or "bad-id" or "overtaken" => PeopleColumn.Participant,
        _ => null,
    };

    private static PeopleList Read(string file, StudyDefinition study) =>
        PeopleList.Read(CsvText.Of(file, NamedFile.Open(file, File.ReadAllBytes)), study);
}
