using EmaPain.App.Research;
using EmaPain.App.Tests.Casework;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Research;

public sealed class ResearchRowsTests
{
    [Fact]
    public async Task No_row_holds_a_phone_number_a_text_or_whoever_wrote_it()
    {
        using var stage = new AppStage();
        await CrashStory.PlayAsync(stage);
        var words = stage.Research.Rows.SelectMany(row => row.Columns.Values.Append(row.Row).Append(row.Partition)).OfType<string>().Distinct().ToList();
        Assert.True(words.Count > 30);
        var texts = stage.Carrier.WentOut.Select(sms => sms.Text).Concat(["who is this", "STOP", "2 2 2", "kill"]);
        Assert.DoesNotContain(words, word => texts.Any(text => word.Contains(text, StringComparison.Ordinal)));
        Assert.DoesNotContain(words, word => new[] { "8135550", "8335550" }.Any(digits => word.Contains(digits, StringComparison.Ordinal)));
        Assert.DoesNotContain(words, word => word.Contains("lee", StringComparison.Ordinal) || word.Contains("coordinator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_item_that_stayed_without_an_answer_has_a_reason_until_a_late_answer_takes_its_place()
    {
        using var stage = await AskedAsync();
        stage.Clock.Pass(Duration.FromHours(145));
        await stage.SettleAsync();
        var missing = Responses(stage);
        Assert.Equal(3, missing.Count);
        Assert.All(missing, row => Assert.Equal(("no_response", true, null), (row["MissingReason"], row["Current"], row["Value"])));

        await stage.AnswerAsync(AppStage.Ann, "baseline", "PST", 4, null, 2);
        await stage.WorkAsync();
        var answered = Responses(stage);
        Assert.Equal(3, answered.Count);
        Assert.All(answered, row => Assert.Equal((true, true), (row["Current"], row["Late"])));
        Assert.Equal([null, "refused_item", null], answered.Select(row => row["MissingReason"]));
    }

    [Fact]
    public async Task A_correction_adds_a_revision_and_only_the_last_is_current()
    {
        using var stage = await AskedAsync();
        await stage.AnswerAsync(AppStage.Ann, "baseline", "PST", 4, 3, 2);
        await stage.AnswerAsync(AppStage.Ann, "baseline", "PST", 1, 3, 2);
        await stage.WorkAsync();
        Assert.Equal(
            [(1, 4, false), (2, 1, true)],
            Responses(stage).Where(row => row["Item"] is "PST.pain").Select(row => ((int)row["Revision"]!, (int)row["Value"]!, (bool)row["Current"]!)));
    }

    [Fact]
    public async Task An_answer_that_was_taken_back_is_not_current_and_leaves_its_place_to_the_reason()
    {
        using var stage = await AskedAsync();
        await stage.AnswerAsync(AppStage.Ann, "baseline", "PST", 4, 3, 2);
        await stage.WorkAsync();
        await stage.TakeBackAsync(AppStage.Ann, "baseline", "PST.pain");
        await stage.WorkAsync();
        Assert.Equal([(4, false), (3, true), (2, true)], Responses(stage).Select(row => ((int)row["Value"]!, (bool)row["Current"]!)));

        stage.Clock.Pass(Duration.FromHours(145));
        await stage.SettleAsync();
        Assert.Equal([(null, "no_response", true), (3, null, true), (2, null, true)], Responses(stage).Select(row => ((int?)row["Value"], row["MissingReason"], (bool)row["Current"]!)));
    }

    [Fact]
    public async Task Local_times_are_wall_times_of_the_persons_zone()
    {
        using var stage = await AskedAsync();
        var row = stage.Research.Rows.Single(row => row is { Table: ResearchTables.Occasions, Row: "week-8" });
        Assert.Equal("2026-03-02T10:00:00", row.Columns["PlannedLocal"]);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), row.Columns["PlannedUtc"]);
        var summer = stage.Research.Rows.Single(row => row is { Table: ResearchTables.Occasions, Row: "week-16" });
        Assert.Equal("2026-04-27T10:00:00", summer.Columns["PlannedLocal"]);
        Assert.Equal(new DateTimeOffset(2026, 4, 27, 14, 0, 0, TimeSpan.Zero), summer.Columns["PlannedUtc"]);
    }

    [Fact]
    public async Task After_a_move_what_was_asked_before_keeps_its_zone_and_what_comes_has_the_new_one()
    {
        using var stage = await AskedAsync();
        await stage.AnswerAsync(AppStage.Ann, "baseline", "PST", 4, 3, 2);
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.ZoneChange("America/Los_Angeles"));
        await stage.SettleAsync();
        Assert.All(Responses(stage), row => Assert.Equal(("America/New_York", "2026-01-05T10:00:00"), (row["Zone"], row["ReceivedLocal"])));
        var zones = stage.Research.Rows.Where(row => row is { Table: ResearchTables.Occasions, Row: "baseline" or "week-1" }).OrderBy(row => row.Row)
            .Select(row => $"{row.Columns["Zone"]} {row.Columns["PlannedLocal"]} {row.Columns["PlannedUtc"]:HH:mm}");
        Assert.Equal(["America/New_York 2026-01-05T10:00:00 15:00", "America/Los_Angeles 2026-01-12T10:00:00 18:00"], zones);
    }

    [Fact]
    public async Task The_account_book_shows_the_balance_after_each_entry()
    {
        using var stage = new AppStage();
        await CrashStory.PlayAsync(stage);
        var payments = stage.Research.Rows.Where(row => row.Table == ResearchTables.Payments).OrderBy(row => row.Columns["Number"]).ToList();
        Assert.Equal([(2000, 2000), (500, 2500)], payments.Select(row => ((int)row.Columns["Cents"]!, (int)row.Columns["BalanceCents"]!)));
    }

    [Fact]
    public async Task The_arm_stands_in_table_allocation_and_nowhere_else()
    {
        using var stage = new AppStage();
        await CrashStory.PlayAsync(stage);
        var telling = stage.Research.Rows.Where(row => row.Columns.Values.OfType<string>().Contains("wait-list"));
        Assert.Equal(ResearchTables.Allocation, Assert.Single(telling).Table);
    }

    [Fact]
    public void A_stranger_has_no_rows()
    {
        var stranger = Participation.New(AppStage.Ann) with { StrayStudy = AppStage.Ann.Study, Site = AppStage.South };
        Assert.Empty(ResearchRows.Of(ShippedStudies.MissionReconnect, stranger, [new Effect.RefreshParticipant()]));
    }

    private static async Task<AppStage> AskedAsync()
    {
        var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await stage.SettleAsync();
        return stage;
    }

    private static List<IReadOnlyDictionary<string, object?>> Responses(AppStage stage) =>
    [
        .. stage.Research.Rows.Where(row => row.Table == ResearchTables.Responses && row.Columns["Occasion"] is "baseline")
            .OrderBy(row => row.Row, StringComparer.Ordinal).Select(row => row.Columns),
    ];
}
