using System.Globalization;
using System.Text.Json.Nodes;
using EmaPain.App.Research;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Research;

public sealed class BlindingTests
{
    private const string BobsPhone = "+18135550191";
    private static readonly ParticipationKey Bob = new(AppStage.Ann.Study, new ParticipantId("bob"));

    /// <summary>Mission Reconnect with everything that may belong to one arm: an occasion, a scored instrument, pay, an alert rule.</summary>
    private static readonly StudyDefinition ByArm = ShippedStudies.Read("mission-reconnect", study =>
    {
        study["instruments"]![1]!["score"] = "mean";
        study["occasions"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "booster", "kind": "texts", "arms": ["mission-reconnect"], "steps": [{ "instrument": "PST" }], "windowHours": 24 }
            """));
        study["compensation"]!["rules"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "practice", "version": 1, "on": "answers", "cents": 100, "occasions": ["week-1"], "instrument": "PRACTICE", "late": "unpaid" }
            """));
        study["alerts"]!["rules"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "practice-rule", "version": 1, "trigger": "scores", "measures": ["PRACTICE.days"], "clauses": [{ "level": "review", "valueAtLeast": 7 }] }
            """));
    });

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task Two_people_who_answer_alike_look_alike_to_blinded_readers_whatever_their_arms_are_asked_beyond(int? daysOfPractice)
    {
        using var stage = new AppStage(ByArm);
        await stage.ActivateAsync(AppStage.Ann, arm: "mission-reconnect");
        await stage.ActivateAsync(Bob, BobsPhone, "wait-list");
        await stage.SettleAsync();
        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(7));
        await stage.SettleAsync();
        stage.Clock.Pass(Duration.FromHours(1));
        await stage.AnswerPartAsync(AppStage.Ann, "week-1", "PST", 3, 2, 2);
        await stage.AnswerAsync(Bob, "week-1", "PST", 3, 2, 2);
        await PassDaysAsync(stage, 2);
        Assert.Contains((await WeekOneAsync(stage)).Asked, asked => asked.Instrument.Value == "PRACTICE");
        if (daysOfPractice is not null)
        {
            await stage.AnswerAsync(AppStage.Ann, "week-1", "PRACTICE", daysOfPractice);
        }

        await PassDaysAsync(stage, 4);
        Assert.Equal(daysOfPractice is null ? OccasionStatus.Closed : OccasionStatus.Completed, (await WeekOneAsync(stage)).Status);
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Pause());
        await stage.RecordAsync(Bob, new StaffRecord.Pause());
        await stage.WorkAsync();
        Assert.Equal(BlindedRows(stage, Bob), BlindedRows(stage, AppStage.Ann));
        Assert.Contains(stage.Research.Rows, row => row.Table == ResearchTables.ResponsesUnblinded && row.Row == "Occasions~booster");
    }

    [Fact]
    public async Task Not_even_when_a_row_was_written_tells_what_only_one_arm_is_asked()
    {
        using var stage = new AppStage(ByArm);
        await stage.ActivateAsync(AppStage.Ann, arm: "mission-reconnect");
        await stage.ActivateAsync(Bob, BobsPhone, "wait-list");
        await stage.SettleAsync();
        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(7));
        await stage.SettleAsync();
        stage.Clock.Pass(Duration.FromHours(1));
        await stage.EventsAsync(
            LineEvents.Text("ann-1", AppStage.Phone, AppStage.Sender, "3 2 2"), LineEvents.Text("bob-1", BobsPhone, AppStage.Sender, "3 2 2"));
        await stage.SettleAsync();
        await PassDaysAsync(stage, 2);
        var atFirst = DatedRows(stage, AppStage.Ann).ToList();
        await stage.EventsAsync(LineEvents.Text("ann-2", AppStage.Phone, AppStage.Sender, "4"));
        await PassDaysAsync(stage, 1);
        Assert.Contains((await WeekOneAsync(stage)).Answers, answer => answer.Item.Value == "PRACTICE.days");
        Assert.Equal(atFirst, DatedRows(stage, AppStage.Ann));
        Assert.Equal(DatedRows(stage, Bob), atFirst);
    }

    [Fact]
    public async Task What_staff_see_of_two_people_who_answer_alike_tells_no_arm()
    {
        using var stage = new AppStage(ByArm);
        await stage.ActivateAsync(AppStage.Ann, arm: "mission-reconnect");
        await stage.ActivateAsync(Bob, BobsPhone, "wait-list");
        Assert.Equal(
            (await ShowAsync(stage, Bob)).Replace("bob", "ann", StringComparison.Ordinal),
            await ShowAsync(stage, AppStage.Ann));
    }

    [Fact]
    public void Scores_pay_and_alerts_of_one_arm_stand_in_the_unblinded_table_only()
    {
        var at = AppStage.Monday;
        var week = new Occasion
        {
            Id = new OccasionId("week-1"), Kind = OccasionKind.Texts, PlannedLocal = new LocalDateTime(2026, 1, 12, 10, 0), Zone = "America/New_York",
            Planned = at, Closes = at + Duration.FromDays(6), LateUntil = at + Duration.FromDays(8),
            Asked = [new AskedInstrument(new InstrumentId("PRACTICE"), new EffectId("e"), at, Delivery.Accepted)],
            Answers = [new Answer(new ItemId("PRACTICE.days"), 7, at, Timeliness.InWindow, 1, AnswerMode.Text, "en", new InputId("i"))],
        };
        var alert = new Alert
        {
            Id = new AlertId("a"), Rule = new RuleId("practice-rule"), RuleVersion = 1, Level = AlertLevel.Review, RaisedAt = at,
            MailedWith = new AlertId("a"), AskedBy = new InputId("i"), Occasion = week.Id,
        };
        var person = Participation.New(AppStage.Ann) with
        {
            EnrolledAt = at, StudyVersion = 1, Zones = [new ZoneSince("America/New_York", at)], Arm = new ArmId("mission-reconnect"),
            Occasions = [week], Alerts = [alert],
            Ledger = [new LedgerEntry(new EntryId("l"), EntryType.Earned, new RuleId("practice"), 1, "week-1", 100, at)],
        };
        var rows = ResearchRows.Of(
            ByArm, person, [new Effect.RefreshOccasion(week.Id), new Effect.RefreshPayments(), new Effect.RefreshAlert(alert.Id)]);
        var hidden = rows.Where(row => row.Table == ResearchTables.ResponsesUnblinded).Select(row => row.Row);
        Assert.Equal(["AlertStates~a", "Occasions~week-1", "Payments~l", "Scores~week-1~PRACTICE", "week-1~PRACTICE.days~1"], hidden.Order(StringComparer.Ordinal));
        Assert.Equal(["week-1"], rows.Where(row => row.Table != ResearchTables.ResponsesUnblinded).Select(row => row.Row));
    }

    [Fact]
    public void What_was_paid_by_arm_stays_hidden_after_a_move_to_a_version_that_pays_all_alike()
    {
        var person = Participation.New(AppStage.Ann) with
        {
            EnrolledAt = AppStage.Monday, StudyVersion = 2, Zones = [new ZoneSince("America/New_York", AppStage.Monday)], Arm = new ArmId("mission-reconnect"),
            Ledger = [new LedgerEntry(new EntryId("l"), EntryType.Earned, new RuleId("practice"), 1, "week-1", 100, AppStage.Monday)],
        };

        Assert.Equal([ResearchTables.Payments], TablesOf(ShippedStudies.MissionReconnect, person));
        Assert.Equal([ResearchTables.ResponsesUnblinded], TablesOf(ShippedStudies.MissionReconnect with { Version = 2, Earlier = [ByArm] }, person));
    }

    private static IEnumerable<string> TablesOf(StudyDefinition study, Participation person) => ResearchRows.Of(study, person, [new Effect.RefreshPayments()]).Select(row => row.Table);

    private static async Task<Occasion> WeekOneAsync(AppStage stage) => (await stage.PersonAsync(AppStage.Ann)).OccasionOf(new OccasionId("week-1"))!;

    private static async Task PassDaysAsync(AppStage stage, int days)
    {
        for (var half = 0; half < 2 * days + 1; half++)
        {
            stage.Clock.Pass(Duration.FromHours(12));
            await stage.SettleAsync();
        }
    }

    private static async Task<string> ShowAsync(AppStage stage, ParticipationKey key)
    {
        var answer = await stage.Get<ParticipantDesk>().ShowAsync(key, stage.Request(), AppStage.Cancel);
        return DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body);
    }

    /// <summary>With the minute of the state that each row was rendered from; within one instant of this clock states are told apart by ticks.</summary>
    private static IEnumerable<string> DatedRows(AppStage stage, ParticipationKey key) => stage.Research.Rows
        .Where(row => row.Partition == key.ToString() && row.Table is not (ResearchTables.Allocation or ResearchTables.ResponsesUnblinded))
        .Where(row => row.Table != ResearchTables.Payments)
        .Select(row => $"{row.Table} {row.Row} {row.AsOf:uuuu-MM-dd HH:mm}")
        .Order(StringComparer.Ordinal);

    /// <summary>Without the person's name, ids made from it, and the instant that orders writes.</summary>
    private static IEnumerable<string> BlindedRows(AppStage stage, ParticipationKey key) => stage.Research.Rows
        .Where(row => row.Partition == key.ToString() && row.Table is not (ResearchTables.Allocation or ResearchTables.ResponsesUnblinded))
        .Select(row => $"{row.Table} {row.Row} " + string.Join(' ', row.Columns
            .Where(column => column.Key != "Participant")
            .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}"))))
        .Order(StringComparer.Ordinal);
}
