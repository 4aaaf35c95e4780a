using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What all research tables keep.</summary>
public abstract class ResearchTablesContract
{
    private const string Ann = "weekly-pst-peg~ann";
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task Values_keep_their_types_and_nothing_stays_nothing()
    {
        var tables = await OpenAsync();
        var columns = new Dictionary<string, object?>
        {
            ["Item"] = "PST.pain", ["Value"] = 7, ["Cents"] = 5_000_000_000L, ["Score"] = 5.0, ["Current"] = true,
            ["AnsweredAt"] = new DateTimeOffset(2026, 3, 2, 15, 4, 5, TimeSpan.Zero).AddTicks(1), ["Reason"] = null,
        };
        await tables.WriteAsync([Row("Responses", "week-1~PST.pain~1", 4, columns)], Cancel);
        var stored = await ReadAsync(tables, "Responses", Ann, "week-1~PST.pain~1");
        Assert.NotNull(stored);
        foreach (var (column, value) in columns)
        {
            Assert.Equal(value, stored.GetValueOrDefault(column));
        }
    }

    [Fact]
    public async Task Rows_of_several_tables_are_written_in_one_call()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync(
            [Row("Occasions", "week-1", 4), Row("Responses", "week-1~a~1", 4), Row("Responses", "week-1~b~1", 4), Row("Scores", "week-1~PEG", 4)], Cancel);
        Assert.NotNull(await ReadAsync(tables, "Occasions", Ann, "week-1"));
        Assert.NotNull(await ReadAsync(tables, "Responses", Ann, "week-1~a~1"));
        Assert.NotNull(await ReadAsync(tables, "Responses", Ann, "week-1~b~1"));
        Assert.NotNull(await ReadAsync(tables, "Scores", Ann, "week-1~PEG"));
        Assert.Null(await ReadAsync(tables, "Scores", Ann, "week-1"));
    }

    [Fact]
    public async Task A_row_never_goes_back_to_an_older_state()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([Value("a", 5, 50), Value("b", 5, 50)], Cancel);
        await tables.WriteAsync([Value("a", 6, 60)], Cancel);
        await tables.WriteAsync([Value("a", 5, 51), Value("b", 5, 51), Value("c", 5, 51)], Cancel);
        Assert.Equal(60, await ValueAsync(tables, "a"));
        Assert.Equal(51, await ValueAsync(tables, "b"));
        Assert.Equal(51, await ValueAsync(tables, "c"));
    }

    [Fact]
    public async Task A_row_of_an_event_stays_as_it_was_written_first()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([Value("a", 5, 50) with { IsEvent = true }], Cancel);
        await tables.WriteAsync([Value("a", 6, 60) with { IsEvent = true }, Value("b", 6, 60) with { IsEvent = true }, Value("c", 6, 60)], Cancel);
        Assert.Equal((50, 60, 60), (await ValueAsync(tables, "a"), await ValueAsync(tables, "b"), await ValueAsync(tables, "c")));
    }

    [Fact]
    public async Task A_value_that_a_newer_state_lacks_is_gone()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([Value("a", 5, 50)], Cancel);
        await tables.WriteAsync([Row("Responses", "a", 6, new() { ["Value"] = null })], Cancel);
        Assert.Null((await ReadAsync(tables, "Responses", Ann, "a"))!.GetValueOrDefault("Value"));
    }

    [Fact]
    public async Task Of_writers_that_race_the_newest_state_wins_on_every_row()
    {
        var tables = await OpenAsync();
        string[] rows = ["a", "b", "c"];
        await Task.WhenAll(Enumerable.Range(1, 8).Select(ticks => Task.Run(() =>
            tables.WriteAsync([.. rows.Select(row => Value(row, ticks, ticks))], Cancel))));
        foreach (var row in rows)
        {
            Assert.Equal(8, await ValueAsync(tables, row));
        }
    }

    [Fact]
    public async Task More_rows_than_a_transaction_holds_are_written()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([.. Enumerable.Range(0, 230).Select(number => Value($"row-{number}", 1, number))], Cancel);
        Assert.Equal(0, await ValueAsync(tables, "row-0"));
        Assert.Equal(229, await ValueAsync(tables, "row-229"));
    }

    [Fact]
    public async Task Rows_of_two_people_in_one_call_are_a_fault_of_the_caller()
    {
        var tables = await OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() =>
            tables.WriteAsync([Value("a", 1, 1), Value("a", 1, 1) with { Partition = "weekly-pst-peg~bob" }], Cancel));
    }

    [Fact]
    public async Task A_type_that_researchers_cannot_read_is_a_fault_of_the_caller()
    {
        var tables = await OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => tables.WriteAsync([Row("Responses", "a", 1, new() { ["Value"] = 1m })], Cancel));
    }

    [Fact]
    public async Task A_call_without_rows_does_nothing()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([], Cancel);
        Assert.Null(await ReadAsync(tables, "Responses", Ann, "a"));
    }

    [Fact]
    public async Task A_removed_partition_is_gone_from_every_table_and_no_other_is_touched()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([.. Enumerable.Range(0, 230).Select(number => Value($"row-{number}", 1, number))], Cancel);
        await tables.WriteAsync([Row("Participants", "participant", 1), Row("Allocation", "allocation", 1)], Cancel);
        await tables.WriteAsync([Value("a", 1, 5) with { Partition = Ann + "e" }], Cancel);
        await tables.RemoveAsync(Ann, Cancel);
        await tables.RemoveAsync(Ann, Cancel);
        Assert.Null(await ReadAsync(tables, "Responses", Ann, "row-229"));
        Assert.Null(await ReadAsync(tables, "Participants", Ann, "participant"));
        Assert.Null(await ReadAsync(tables, "Allocation", Ann, "allocation"));
        Assert.NotNull(await ReadAsync(tables, "Responses", Ann + "e", "a"));
    }

    [Fact]
    public async Task The_people_of_a_site_are_listed_and_nobody_of_another_site_or_study()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([Person("weekly-pst-peg", "bob", "main", null)], Cancel);
        await tables.WriteAsync([Person("weekly-pst-peg", "ann", "main", TrialFixtures.Monday)], Cancel);
        await tables.WriteAsync([Person("weekly-pst-peg", "eve", "north", null)], Cancel);
        await tables.WriteAsync([Person("weekly-pst-peg2", "dan", "main", null)], Cancel);
        Assert.Equal(
            [
                new ListedParticipant(new ParticipantId("ann"), "veteran", "active", TrialFixtures.Monday, TrialFixtures.Monday),
                new ListedParticipant(new ParticipantId("bob"), "veteran", "active", TrialFixtures.Monday, null),
            ],
            await tables.ParticipantsAsync(new StudyId("weekly-pst-peg"), new SiteId("main"), Cancel).ToListAsync());
    }

    [Fact]
    public async Task The_adverse_events_of_a_study_are_those_of_all_and_those_for_the_unblinded()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([Event("AdverseEvents", "weekly-pst-peg", "e1", "serious"), Event("ResponsesUnblinded", "weekly-pst-peg", "e2", null)], Cancel);
        await tables.WriteAsync([Value("a", 1, 1) with { Table = "ResponsesUnblinded" }], Cancel);
        await tables.WriteAsync([Event("AdverseEvents", "weekly-pst-peg2", "e3", null)], Cancel);
        Assert.Equal(
            [new CountedAdverseEvent(new("ann"), new("e1"), "alert", "serious", TellsTheArm: false), new CountedAdverseEvent(new("ann"), new("e2"), "alert", null, TellsTheArm: true)],
            (await tables.AdverseEventsAsync(new StudyId("weekly-pst-peg"), Cancel).ToListAsync()).OrderBy(one => one.Event.Value));
    }

    [Fact]
    public async Task The_check_ins_of_a_study_are_those_of_all_and_those_for_the_unblinded_and_no_assessment()
    {
        var tables = await OpenAsync();
        await tables.WriteAsync([CheckIn("Occasions", "week-1", "texts"), CheckIn("Occasions", "survey", "assessment"), CheckIn("ResponsesUnblinded", "booster", "texts")], Cancel);
        await tables.WriteAsync([CheckIn("Occasions", "week-1", "texts") with { Partition = "weekly-pst-peg2~ann" }], Cancel);
        await tables.WriteAsync([Value("a", 1, 1) with { Table = "ResponsesUnblinded" }], Cancel);
        var late = new CheckIn(OccasionStatus.Completed, Delivery.Delivered, MissingReason.Late, TrialFixtures.Monday, null);
        Assert.Equal(
            [new CountedCheckIn(new("ann"), new("booster"), late, TellsTheArm: true), new CountedCheckIn(new("ann"), new("week-1"), late, TellsTheArm: false)],
            (await tables.CheckInsAsync(new StudyId("weekly-pst-peg"), Cancel).ToListAsync()).OrderBy(one => one.Occasion.Value));
    }

    [Fact]
    public async Task The_arms_of_a_study_are_those_that_are_known()
    {
        var tables = await OpenAsync();
        var columns = new Dictionary<string, object?> { ["Participant"] = "ann", ["Arm"] = "coach" };
        await tables.WriteAsync([Row("Allocation", "allocation", 1, columns)], Cancel);
        await tables.WriteAsync([Row("Allocation", "allocation", 1, columns) with { Partition = "weekly-pst-peg2~ann" }], Cancel);
        Assert.Equal([KeyValuePair.Create(new ParticipantId("ann"), new ArmId("coach"))], await tables.ArmsAsync(new StudyId("weekly-pst-peg"), Cancel).ToListAsync());
    }

    protected abstract Task<IResearchTables> OpenAsync();

    /// <summary>A stored row's columns; the port itself cannot read.</summary>
    protected abstract Task<IReadOnlyDictionary<string, object?>?> ReadAsync(IResearchTables tables, string table, string partition, string row);

    private static ResearchRow Row(string table, string row, long ticks, Dictionary<string, object?>? columns = null) =>
        new(table, Ann, row, TrialFixtures.Monday + Duration.FromTicks(ticks), columns ?? []);

    private static ResearchRow Person(string study, string participant, string site, Instant? activated) =>
        new("Participants", $"{study}~{participant}", "participant", TrialFixtures.Monday, new Dictionary<string, object?>
        {
            ["Participant"] = participant, ["Site"] = site, ["Role"] = "veteran", ["Status"] = "active",
            ["EnrolledUtc"] = TrialFixtures.Monday.ToDateTimeOffset(), ["ActivatedUtc"] = activated?.ToDateTimeOffset(),
        });

    private static ResearchRow Event(string table, string study, string id, string? seriousness) =>
        new(table, $"{study}~ann", $"AdverseEvents~{id}", TrialFixtures.Monday, new Dictionary<string, object?>
        {
            ["Participant"] = "ann", ["Event"] = id, ["Source"] = "alert", ["Seriousness"] = seriousness, ["Table"] = table == "AdverseEvents" ? null : "AdverseEvents",
        });

    private static ResearchRow CheckIn(string table, string occasion, string kind) => Row(table, $"Occasions~{occasion}", 1, new()
    {
        ["Participant"] = "ann", ["Occasion"] = occasion, ["Kind"] = kind, ["Status"] = "completed", ["Delivery"] = "delivered", ["MissingReason"] = "late",
        ["SentUtc"] = TrialFixtures.Monday.ToDateTimeOffset(), ["FirstReplyUtc"] = null, ["Table"] = table == "Occasions" ? null : "Occasions",
    });

    private static ResearchRow Value(string row, long ticks, int value) => Row("Responses", row, ticks, new() { ["Value"] = value });

    private async Task<int?> ValueAsync(IResearchTables tables, string row) =>
        (int?)(await ReadAsync(tables, "Responses", Ann, row))?["Value"];
}
