using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What <c>participants import</c> says of a file before any app is asked.</summary>
public sealed class ImportFileTests : IDisposable
{
    private const string Header = "participant,phone,site,role,zone,language,weekday,time,consent";
    private const string Good = "N-001,813-555-0101,north,veteran,America/New_York,en,monday,10:00,2026-01";
    private readonly string folder = Directory.CreateTempSubdirectory("emapain-import").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_good_file_is_checked_and_nothing_is_sent()
    {
        var run = await ImportAsync($"{Header}\n{Good}\n\n,,,,,,,,\n  N-002 , +442079460958 ,south,veteran,America/Chicago,,,,\n");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("All 2 rows are good. Nothing was done", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("columns in another order", "Zone,ROLE, site ,phone,participant\nAmerica/New_York,veteran,north,8135550101,N-001\n")]
    [InlineData("carriage returns", Header + "\r\n" + Good + "\r\n")]
    [InlineData("a mark of UTF-8", "\uFEFF" + Header + "\n" + Good)]
    [InlineData("quotes", Header + "\n\"N-001\",\"(813) 555-0101\",north,veteran,America/New_York,,,,\"2026-01, second\"\"page\"\"\"\n")]
    public async Task What_spreadsheets_write_is_read(string what, string text)
    {
        var run = await ImportAsync(text);
        Assert.True(run.ExitCode == 0, $"{what}: {run.Output}{run.Error}");
        Assert.StartsWith("All 1 rows are good.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_bad_cell_is_named_with_line_column_and_remedy()
    {
        var run = await ImportAsync(string.Join('\n',
            Header,
            Good,
            "N 2,813-555-0102,north,veteran,America/New_York,en,monday,10:00,",
            "N-003,ask his wife,north,veteran,America/New_York,en,monday,10:00,",
            "N-004,,east,neighbour,Eastern,xx,someday,25:00,",
            "N-005,813-555-0105,north,veteran,America/New_York,en,3,03:00,",
            "N-006,813-555-0106,north,veteran,America/New_York",
            "n-001,813-555-0107,north,veteran,America/New_York,en,monday,10:00,",
            "N-008,+1 (813) 555-0101,north,veteran,America/New_York,en,monday,10:00,",
            "N-009,813-555-0109,north,vet\"eran,America/New_York,en,monday,10:00,"));

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "3 participant", "4 phone", "5 phone", "5 site", "5 role", "5 zone", "5 language", "5 weekday", "5 time", "6 weekday", "6 time", "7 ",
                "8 participant", "9 phone", "10 ",
            ],
            run.Lines.Skip(1).SkipLast(1).Select(line => string.Join(' ', line.Split('\t')[..2])));
        Assert.All(run.Lines.Skip(1).SkipLast(1), line => Assert.EndsWith(".", line, StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.EndsWith("Write America/New_York.", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("9\tphone\tstands in line 2 already", StringComparison.Ordinal));
        Assert.Equal("Nothing was done. Mend the rows and give the same command again.", run.Lines[^1]);
        Assert.DoesNotContain("555-01", run.Output.Replace("813-555-0100", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("020 7946 0958")]
    [InlineData("030 901820")]
    [InlineData("01 23 45 67 89")]
    [InlineData("0412 345 678")]
    [InlineData("090-1234-5678")]
    public async Task A_national_number_from_abroad_is_not_taken_for_one_of_here(string phone)
    {
        var run = await ImportAsync($"participant,phone,site,role,zone\nN-001,{phone},north,veteran,America/New_York\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("+442079460958", Assert.Single(run.Lines, line => line.StartsWith("2\tphone", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("813-555-0101", "Europe/Madrid", "phone", "Write + and country code")]
    [InlineData("1 813 555 0101", "America/Bogota", "phone", "Write + and country code")]
    [InlineData("833-555-0117", "America/New_York", "phone", "Write the person's own")]
    [InlineData("+44 (0)20 7946 0958", "Europe/London", "phone", "Leave that zero out")]
    [InlineData("+44 020 7946 0958", "Europe/London", "phone", "Leave that zero out")]
    [InlineData("813-555-0101", "EST", "zone", "Write America/New_York.")]
    [InlineData("813-555-0101", "Etc/GMT+5", "zone", "by region and city")]
    [InlineData("813-555-0101", "Antarctica/Troll", "zone", "by region and city")]
    public async Task A_phone_or_zone_that_may_be_somebody_elses_is_named(string phone, string zone, string column, string remedy)
    {
        var run = await ImportAsync($"participant,phone,site,role,zone\nN-001,{phone},north,veteran,{zone}\nN-002,+34915550101,north,veteran,Europe/Madrid\n");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(remedy, Assert.Single(run.Lines, line => line.StartsWith($"2\t{column}", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Lines, line => line.StartsWith('3'));
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("participant,phone,site\n", "zone\tthis column is missing")]
    [InlineData(Header + ",shoes\n" + Good + ",x\n", "shoes\tno such column is known")]
    [InlineData(Header + ",zone\n" + Good + ",x\n", "zone\tthis column stands there twice")]
    [InlineData(Header + "\n", "no row follows")]
    [InlineData("participant;phone;site;role;zone\nN-001;813;north;veteran;x\n", "something else than commas")]
    [InlineData(Header + "\nN-001,\"813-555-0101,north\n" + Good + "\n", "a quote is not closed")]
    public async Task A_bad_shape_is_named(string text, string words)
    {
        var run = await ImportAsync(text);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(words, run.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> WrongEncodings => new()
    {
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header)] },
        { "UTF-16", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Header)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Header) },
        { "Latin-1 or Windows-1252: see line 2", Encoding.Latin1.GetBytes($"{Header}\n{Good}ñ\n") },
        { "a workbook", [0x50, 0x4B, 3, 4, 20, 0] },
    };

    [Theory]
    [MemberData(nameof(WrongEncodings))]
    public async Task Another_encoding_is_named_with_the_remedy(string words, byte[] bytes)
    {
        var run = await ImportAsync(bytes);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_swallows_the_file_is_found()
    {
        var rows = string.Concat(Enumerable.Range(0, 200).Select(number => $"N-{number:000},81355501{number % 100:00},north,veteran,America/New_York\n"));
        var run = await ImportAsync($"participant,phone,site,role,zone\n\"N,8135550101,north,veteran,America/New_York\n{rows}");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twenty_thousand_rows_are_read_within_ten_seconds()
    {
        var text = new StringBuilder("participant,phone,site,role,zone\n");
        for (var number = 0; number < 20_000; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"N-{number:00000},81{2 + (number / 10_000)}556{number % 10_000:0000},north,veteran,{(number % 7 == 0 ? "Mars/Base" : "America/New_York")}\n");
        }

        var watch = Stopwatch.StartNew();
        var run = await ImportAsync(text.ToString());
        Assert.Equal((1, 2858 + 2), (run.ExitCode, run.Lines.Count));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private Task<CommandRun> ImportAsync(string text) => ImportAsync(Encoding.UTF8.GetBytes(text));

    private async Task<CommandRun> ImportAsync(byte[] bytes)
    {
        var file = Path.Combine(folder, "people.csv");
        await File.WriteAllBytesAsync(file, bytes);
        return await CommandRun.Of("participants", "import", file, Studies.First("mission-reconnect"));
    }
}
