using Azure.Data.Tables;
using EmaPain.App.Research.Meanings;
using EmaPain.Cli;
using EmaPain.Cli.Releases;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class ReleaseTableTests
{
    private static readonly (string Participant, string? Word)[] Everybody =
        [("ann", "given"), ("bob", "notGiven"), ("cleo", "revoked"), ("dan", "erased"), ("eve", null), ("fay", "given"), ("gus", "revoked")];

    [Fact]
    public async Task Only_those_whose_consent_to_sharing_stands_are_released_and_the_others_are_counted_by_reason()
    {
        var people = await ReadAsync(Everybody);
        Assert.Equal(["ann", "fay"], Everybody.Select(person => person.Participant).Where(people.Holds));
        Assert.Equal((2, 5), (people.Count, people.LeftOut));
        Assert.Equal("Left out: 5 (2 without consent to data sharing, 2 who revoked it, 1 erased).", people.LeftOutSentence);
        Assert.False(people.Holds(null));
    }

    [Fact]
    public async Task A_word_of_a_newer_app_releases_nobody() =>
        Assert.Contains("'lent'", (await Assert.ThrowsAsync<CouldNotRunException>(() => ReadAsync(("ann", "lent")))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Whoever_is_gone_at_a_later_look_is_noticed()
    {
        var before = await ReadAsync(("ann", "given"), ("bob", "given"));
        Assert.True(before.AreAllIn(await ReadAsync(("ann", "given"), ("bob", "given"), ("cleo", "given"))));
        Assert.False(before.AreAllIn(await ReadAsync(("ann", "given"), ("bob", "revoked"))));
        Assert.False(before.AreAllIn(await ReadAsync(("ann", "given"))));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("week-1", "week-1")]
    [InlineData("mañana", "mañana")]
    public async Task A_text_is_never_a_formula_and_always_one_cell(string text, string cell) =>
        Assert.Equal($"weekly,1,ann,,{cell}\r\n", await LineAsync(("Extra", text)));

    [Theory]
    [InlineData(-500, "-500")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(5_000_000_000L, "5000000000")]
    [InlineData(true, "true")]
    public async Task A_number_stays_a_number_also_below_nothing(object value, string cell) =>
        Assert.Equal($"weekly,1,ann,,{cell}\r\n", await LineAsync(("Extra", value)));

    [Fact]
    public async Task An_instant_is_written_in_UTC() => Assert.Equal(
        "weekly,1,ann,2026-03-02T15:00:00Z,\r\n", await LineAsync(("AsOfUtc", new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(-5)))));

    [Fact]
    public async Task A_coach_who_is_left_out_is_not_named_by_those_who_are_in()
    {
        var people = await ReadAsync(Everybody);
        var table = new ReleaseTable("Participants", ["Participant", "Coach"]);
        Assert.Equal("ann,fay\r\n", table.Line(new TableEntity { ["Participant"] = "ann", ["Coach"] = "fay" }, people));
        Assert.Equal("ann,\r\n", table.Line(new TableEntity { ["Participant"] = "ann", ["Coach"] = "bob" }, people));
    }

    [Fact]
    public async Task A_column_that_nobody_described_is_not_given_away()
    {
        var fault = await Assert.ThrowsAsync<CouldNotRunException>(() => LineAsync(("Phone", "+18135550100")));
        Assert.Contains("column Phone", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("813", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_arms_are_in_a_release_only_where_they_are_asked_for()
    {
        var blinded = ReleaseTable.All(Blindness.Blinded).Select(table => table.Name).ToList();
        Assert.Equal(["Participants", "Occasions", "Responses", "Scores", "Payments", "AlertStates", "AlertHistory", "AdverseEvents"], blinded);
        Assert.Equal([.. blinded, "Allocation", "ResponsesUnblinded"], ReleaseTable.All(Blindness.Unblinded).Select(table => table.Name));
    }

    [Fact]
    public async Task Every_column_of_every_file_stands_in_its_dictionary_and_no_other_table_does()
    {
        var tables = ReleaseTable.All(Blindness.Blinded);
        var items = new[] { new TableEntity("weekly~1", "PEG.pain") { ["Table"] = "Responses", ["Column"] = "Value", ["Item"] = "PEG.pain", ["Meaning"] = "What, \"pain\"?", ["ScaleMinimum"] = 0 } };
        var lines = await ReleaseDictionary.LinesAsync(tables, items.ToAsyncEnumerable()).ToListAsync();
        Assert.Equal(
            tables.SelectMany(table => table.Columns, (table, column) => $"{table.Name},{column},").ToList(),
            lines.SkipLast(1).Select(line => string.Concat(line.Split(',').Take(2).Select(cell => $"{cell},"))));
        Assert.Equal("Responses,Value,\"What, \"\"pain\"\"?\",,,,,,,,PEG.pain,0,,,,,\r\n", lines[^1]);
        Assert.Contains(lines, line => line.StartsWith("Payments,Cents,", StringComparison.Ordinal) && line.Contains("cents (1/100 dollar)", StringComparison.Ordinal));
        Assert.Equal(TableMeanings.Shared.Select(column => column.Name), tables[0].Columns.Take(4));
    }

    private static Task<ReleasedPeople> ReadAsync(params (string Participant, string? Word)[] people) => ReleasedPeople.ReadAsync(people.ToAsyncEnumerable(), CancellationToken.None);

    private static async Task<string> LineAsync((string Column, object Value) cell) =>
        new ReleaseTable("Any", ["Study", "StudyVersion", "Participant", "AsOfUtc", "Extra"]).Line(
            new TableEntity("weekly~ann", "row") { ["Study"] = "weekly", ["StudyVersion"] = 1, ["Participant"] = "ann", [cell.Column] = cell.Value }, await ReadAsync(Everybody));
}
