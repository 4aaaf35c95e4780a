using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Cli.Importing;

/// <summary>A list of people as read from a file: who is on it, and all that is wrong with it.</summary>
internal sealed record PeopleList(ImmutableArray<Person> People, ImmutableArray<RowFault> Faults)
{
    private const string TwoPhones = "Two people need two phones: what one is asked is not for the other.";

    /// <summary>Reads a CSV text; its first row names the columns, in any order.</summary>
    public static PeopleList Read(string text, StudyDefinition study)
    {
        var rows = CsvRows.Of(text).ToList();
        var header = PeopleHeader.Of(rows.FirstOrDefault());
        if (!header.Faults.IsEmpty)
        {
            return new PeopleList([], header.Faults);
        }

        var faults = new List<RowFault>();
        var people = new List<Person>();
        foreach (var row in rows.Skip(1))
        {
            var found = FaultsOf(row, header, study).ToList();
            faults.AddRange(found);
            people.AddRange(found.Count == 0 ? [PersonOf(row, header)] : []);
        }

        faults.AddRange(Twice(rows, header, PeopleColumn.Participant, cell => cell, "Give every person an id, and every person one row."));
        faults.AddRange(Twice(rows, header, PeopleColumn.Phone, cell => PhoneNumber.OfPerson(cell)?.Value, TwoPhones));
        faults.AddRange(ListedPartners.FaultsOf(rows.Skip(1).Where(row => IsWhole(row, header)), header, study));
        if (rows.Count == 1)
        {
            faults.Add(new RowFault(rows[0].Line, null, "no row follows the names of the columns", "Add a row for each person."));
        }

        return new PeopleList([.. people], [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static IEnumerable<RowFault> FaultsOf(CsvRow row, PeopleHeader header, StudyDefinition study)
    {
        if (row.HasStrayQuote)
        {
            return [new RowFault(row.Line, null, "a quote is not closed, or stands inside a cell", "Close or remove it; inside quotes write two.")];
        }

        if (!IsWhole(row, header))
        {
            return [new RowFault(row.Line, null, $"{row.Cells.Count} cells under {header.Names.Length} columns", "Put a cell with a comma into quotes, and fill in or take out cells.")];
        }

        return OfCells(row, header, study).Concat(IsOfAnotherCountry(header.Cell(row, PeopleColumn.Phone)!, header.Cell(row, PeopleColumn.Zone)!)
            ? [new RowFault(row.Line, PeopleColumn.Phone, "has no country code, and the zone is outside North America", "Write + and country code, such as +442079460958.")]
            : []);
    }

    /// <summary>A number of North America, as people there write it, of somebody who lives elsewhere.</summary>
    private static bool IsOfAnotherCountry(string phone, string zone) =>
        CivilZones.RemedyFor(zone) is null && PhoneNumber.OfPerson(phone) is not null && PhoneNumber.OfPerson(phone, zone) is null;

    private static IEnumerable<RowFault> OfCells(CsvRow row, PeopleHeader header, StudyDefinition study) =>
        from column in PeopleColumn.All
        let cell = header.Cell(row, column.Name)
        let fault = cell is not { Length: > 0 } ? column.IsRequired ? ("is empty", "Fill it in.") : null
            : cell.Any(char.IsControl) ? ("has a control character in it", "Type it anew.")
            : column.FaultOf(study, cell)
        where fault is not null
        select new RowFault(row.Line, column.Name, fault.Value.Problem, fault.Value.Remedy);

    private static bool IsWhole(CsvRow row, PeopleHeader header) => row.Cells.Count == header.Names.Length;

    private static IEnumerable<RowFault> Twice(List<CsvRow> rows, PeopleHeader header, string column, Func<string, string?> read, string remedy) =>
        from row in rows.Skip(1)
        where IsWhole(row, header)
        let value = read(header.Cell(row, column)!)
        where value is { Length: > 0 }
        group row by value.ToUpperInvariant() into same
        from again in same.Skip(1)
        select new RowFault(again.Line, column, $"stands in line {same.First().Line} already", remedy);

    private static Person PersonOf(CsvRow row, PeopleHeader header)
    {
        string? Given(string column) => header.Cell(row, column) is { Length: > 0 } cell ? cell : null;
        return new Person(row.Line, new ParticipantId(Given(PeopleColumn.Participant)!), new EnrolmentForm(
            PhoneNumber.OfPerson(Given(PeopleColumn.Phone))!.Value.Value,
            new SiteId(Given(PeopleColumn.Site)!),
            new RoleId(Given(PeopleColumn.Role)!),
            Given(PeopleColumn.Language),
            Given(PeopleColumn.Zone)!,
            Given(PeopleColumn.Weekday) is { } day ? ChosenTimes.Weekday(day) : null,
            Given(PeopleColumn.Time) is { } time ? ChosenTimes.Time(time) : null,
            Given(PeopleColumn.Consent),
            Given(PeopleColumn.Partner) is { } partner ? new ParticipantId(partner) : null,
            new ContactDetails(Given(PeopleColumn.PersonName), Given(PeopleColumn.Address), Given(PeopleColumn.Emergency)) is var details && details.Given.Any() ? details : null));
    }
}
