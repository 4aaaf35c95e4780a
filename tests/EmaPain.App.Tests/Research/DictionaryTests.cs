using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.App.Research.Meanings;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Casework;
using EmaPain.App.Tests.Golden;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Research;

public sealed class DictionaryTests
{
    private const string WesPhone = "+18135550195";
    private static readonly ParticipationKey Wes = new(new StudyId("weekly-pst-peg"), new ParticipantId("wes"));
    private static readonly IStudies Studies = new ShippedStudies(ShippedStudies.MissionReconnect, ShippedStudies.Weekly);

    [Fact]
    public void Every_table_has_a_meaning() => Assert.Equal(
        ResearchTables.All.Except([ResearchTables.Dictionary]), TableMeanings.All.Select(table => table.Table));

    [Fact]
    public void Every_meaning_is_a_sentence_and_stands_once()
    {
        foreach (var table in TableMeanings.All)
        {
            var columns = TableMeanings.Shared.Concat(table.Columns).ToList();
            Assert.Equal(columns.Select(column => column.Name).Distinct(), columns.Select(column => column.Name));
            Assert.All(columns, column => Assert.Matches("^[A-Z0-9].*\\.$", column.Meaning));
        }
    }

    [Theory]
    [InlineData("PEG.pain", "HEALCDE:peg (HDPCDE5111)", "PEGAvgPainPastWeekScl")]
    [InlineData("PEG.activity", "HEALCDE:peg (HDPCDE5111)", null)] // no source names it
    [InlineData("PHQ2.down", "HEALCDE:phq2 (HDPCDE4936)", "PHQDeprssnScore")]
    [InlineData("GAD2.worry", "HEALCDE:gad2 (HDPCDE5096)", "GAD2NotStopWryScale")]
    [InlineData("AE.pain", null, null)]
    public void Items_of_partners4pain_carry_their_HEAL_names(string item, string? form, string? element)
    {
        var row = Assert.Single(DictionaryRows.Of(new ShippedStudies(ShippedStudies.Read("partners4pain"))), row => row.Columns.GetValueOrDefault("Item") as string == item);
        Assert.Equal((form, element), (row.Columns.GetValueOrDefault("HealCrf") as string, row.Columns.GetValueOrDefault("HealCde") as string));
    }

    [Fact]
    public void A_score_carries_its_HEAL_name_where_one_is_known()
    {
        var study = ShippedStudies.Read("partners4pain", tree =>
            tree["instruments"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == "GAD2")!["healScoreCde"] = "GAD2TotalScore");
        var scores = DictionaryRows.Of(new ShippedStudies(study)).Where(row => row.Columns.GetValueOrDefault("Study") is not null && row.Columns["Column"] as string == "Score");
        Assert.Equal(
            [("GAD2", "GAD2TotalScore"), ("PEG", null), ("PHQ2", null)],
            scores.Select(row => (row.Columns["Instrument"] as string, row.Columns.GetValueOrDefault("HealCde") as string)).Order());
    }

    [Fact]
    public async Task The_rows_of_a_trial_have_the_columns_that_the_dictionary_names_and_no_others()
    {
        using var stage = new AppStage();
        Assert.IsType<StaffAnswer.Ok>(await stage.EnrolAsync(Wes, WesPhone, "main"));
        await stage.StartAsync(Wes, "main");
        await CrashStory.PlayAsync(stage);
        await stage.RecordAsync(Wes, new StaffRecord.AdverseEvent(Source: AdverseEventSource.StaffContact, Details: new AdverseEventDetails(Severity: Severity.Mild)));
        foreach (var answer in new[] { "5 4 3", "5 6 7" })
        {
            await stage.EventsAsync(LineEvents.Text(answer, WesPhone, ShippedStudies.Weekly.Sites[0].SenderNumber, answer));
            await stage.SettleAsync();
        }

        var tables = TableMeanings.All.ToDictionary(table => table.Table);
        foreach (var row in stage.Research.Rows)
        {
            var home = row.Columns.TryGetValue("Table", out var named) ? (string)named! : row.Table;
            var meanings = TableMeanings.Shared.Concat(tables[home].Columns).Concat(row.Table == home ? [] : tables[row.Table].Columns).ToList();
            Assert.Equal(
                meanings.Select(column => column.Name).Except(["AsOfUtc"]).Order(StringComparer.Ordinal), row.Columns.Keys.Order(StringComparer.Ordinal));
            Assert.All(row.Columns.Where(column => column.Value is not null), column =>
                Assert.True(Fits(meanings.Single(meaning => meaning.Name == column.Key), column.Value!), $"{row.Table}.{column.Key} = {column.Value}"));
        }

        Assert.Equal(ResearchTables.All.Except([ResearchTables.Dictionary]).Order(), stage.Research.Rows.Select(row => row.Table).Distinct().Order());
    }

    [Fact]
    public void The_readme_lists_the_tables_as_the_dictionary_does()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var lines = TableMeanings.All.Select(table => table.Table == ResearchTables.ResponsesUnblinded
            ? $"| `{table.Table}` | {table.Row} | as the table named in `Table` |"
            : $"| `{table.Table}` | {table.Row} | `{string.Join(' ', table.Columns.Select(column => column.Name))}` |");
        var shared = string.Join(", ", TableMeanings.Shared.Select(column => $"`{column.Name}`"));
        Assert.Contains($"| table | a row is | columns beside {shared} |\n|---|---|---|\n{string.Join('\n', lines)}\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_item_of_every_study_says_what_was_asked_and_what_its_ends_mean()
    {
        using var stage = new AppStage();
        await stage.Get<DictionaryWriting>().WriteAsync(AppStage.Cancel);
        var pain = stage.Dictionary.Rows.Single(row => row.Partition == "weekly-pst-peg~1" && row.Row == "PEG.pain").Columns;
        Assert.Equal(("Responses", "Value", "0 = No pain; 10 = Pain as bad as you can imagine"), (pain["Table"], pain["Column"], pain["Values"]));
        Assert.Equal((0, 10), (pain["ScaleMinimum"], pain["ScaleMaximum"]));
        Assert.Contains(stage.Dictionary.Rows, row => row.Row == "PEG" && (string)row.Columns["Table"] == "Scores");
        Assert.DoesNotContain(stage.Dictionary.Rows, row => row.Row == "PST" && (string)row.Columns["Table"] == "Scores");
        var rows = DictionaryRows.Of(Studies);
        Assert.Equal(rows.Count, rows.Select(row => (row.Partition, row.Row)).Distinct().Count());
        Assert.Equal(
            Studies.All.Sum(study => study.Instruments.Sum(instrument => instrument.Items.Count)), rows.Count(row => row.Columns.ContainsKey("Item")));
    }

    private static bool Fits(ColumnMeaning meaning, object value) => meaning.Kind switch
    {
        ColumnKind.Text => value is string text && (meaning.Values is null || meaning.Values.Split(", ").Contains(text)),
        ColumnKind.LocalTime => value is string,
        ColumnKind.WholeNumber => value is int or long,
        ColumnKind.Number => value is double,
        ColumnKind.YesNo => value is bool,
        _ => value is DateTimeOffset,
    };
}
