using System.Text.Json.Nodes;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

/// <summary>What staff who may be blinded are answered depends on the study, never on the person's arm.</summary>
public sealed class BlindedRecordTests
{
    private static readonly ParticipationKey Ben = AppStage.Ann with { Participant = new ParticipantId("ben") };

    public static TheoryData<string> Records => ["attendance", "assessment", "answers", "answers-beside", "adjustment", "allocation", "migrate"];

    /// <summary>One trial in which only one arm has a session, a visit, an instrument and its pay.</summary>
    private static StudyDefinition ByArm { get; } = ShippedStudies.Read("mission-reconnect", tree =>
    {
        var occasions = tree["occasions"]!.AsArray();
        const string arm = "\"arms\":[\"mission-reconnect\"]";
        occasions.Add(JsonNode.Parse($$"""{"id":"session-1","kind":"contact","weeks":[1],{{arm}},"leadHours":999,"windowHours":168}"""));
        occasions.Add(JsonNode.Parse($$"""{"id":"call-1","kind":"contact","weeks":[1],"leadHours":999,"windowHours":168}"""));
        occasions.Add(JsonNode.Parse($$"""{"id":"visit-1","kind":"assessment","weeks":[1],{{arm}},"leadHours":999,"windowHours":168}"""));
    });

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Somebody_blinded_is_answered_the_same_whatever_the_arm(string kind)
    {
        using var stage = new AppStage(ByArm);
        await WeekOneAsync(stage);
        Assert.Equal(await AnswerAsync(stage, AppStage.Ann, RecordOf(kind)), await AnswerAsync(stage, Ben, RecordOf(kind)));
    }

    [Fact]
    public async Task What_only_some_arms_have_is_recorded_by_unblinded_staff_and_refused_by_the_arm_to_them_only()
    {
        using var stage = new AppStage(ByArm);
        await WeekOneAsync(stage);
        foreach (var kind in new[] { "attendance", "assessment", "answers" })
        {
            Assert.Equal("blinded", Assert.IsType<StaffAnswer.Forbidden>(await stage.RecordAsync(AppStage.Ann, RecordOf(kind))).Code);
            Assert.IsType<StaffAnswer.Refused>(await UnblindedAsync(stage, Ben, RecordOf(kind)));
            Assert.IsType<StaffAnswer.Ok>(await UnblindedAsync(stage, AppStage.Ann, RecordOf(kind)));
        }
    }

    [Fact]
    public async Task What_every_arm_has_is_recorded_by_anybody()
    {
        using var stage = new AppStage(ByArm);
        await WeekOneAsync(stage);
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.AttendanceTaken(new OccasionId("call-1"))));
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(AppStage.Ann, Said("PST.pain", 3)));
    }

    /// <summary>Whoever is done is not moved: a refusal would tell who is.</summary>
    [Fact]
    public async Task A_move_where_arms_end_apart_is_for_unblinded_staff()
    {
        using var stage = new AppStage(ByArm);
        await WeekOneAsync(stage);
        await stage.AppointAsync("on-call");
        stage.Studies.Publish(ByArm with { Version = 3 });
        Assert.Equal("blinded", Assert.IsType<StaffAnswer.Forbidden>(await stage.RecordAsync(AppStage.Ann, new StaffRecord.Migration(3))).Code);
        Assert.IsType<StaffAnswer.Ok>(await UnblindedAsync(stage, AppStage.Ann, new StaffRecord.Migration(3)));
    }

    private static StaffRecord RecordOf(string kind) => kind switch
    {
        "attendance" => new StaffRecord.AttendanceTaken(new OccasionId("session-1")),
        "assessment" => new StaffRecord.AssessmentCompleted(new OccasionId("visit-1")),
        "answers" => Said("PRACTICE.days", 3),
        "answers-beside" => Said("PEG.pain", 3),
        "adjustment" => new StaffRecord.Adjustment(500, "visit-1"),
        "allocation" => new StaffRecord.Allocation(new ArmId("mission-reconnect")),
        _ => new StaffRecord.Migration(2),
    };

    private static StaffRecord.AnswersTaken Said(string item, int value) => new(new OccasionId("week-1"), [new SpokenAnswer(new ItemId(item), value)]);

    /// <summary>Ann has the arm with everything, Ben has the other; both are asked week 1.</summary>
    private static async Task WeekOneAsync(AppStage stage)
    {
        await stage.ActivateAsync(AppStage.Ann, arm: "mission-reconnect");
        await stage.ActivateAsync(Ben, "+18135550191");
        stage.Studies.Publish(ByArm with { Version = 2, Arms = [.. ByArm.Arms.Where(arm => arm.Id.Value == "wait-list")] });
        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(7) + Duration.FromMinutes(1));
        await stage.SettleAsync();
    }

    private static async Task<string> AnswerAsync(AppStage stage, ParticipationKey key, StaffRecord record)
    {
        var answer = await stage.RecordAsync(key, record);
        return $"{answer.GetType().Name} {answer.Refusal()?.Code} {answer.Refusal()?.Sentence}".Replace(key.Participant.Value, "somebody", StringComparison.Ordinal);
    }

    private static Task<StaffAnswer> UnblindedAsync(AppStage stage, ParticipationKey key, StaffRecord record) =>
        stage.Get<ParticipantDesk>().RecordAsync(key, record, stage.Request() with { IsUnblinded = true }, AppStage.Cancel);
}
