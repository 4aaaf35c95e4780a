using System.Text.Json.Nodes;
using EmaPain.App.Research;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Staff;

/// <summary>Consent, baseline of both, allocation, disclosure, activation; nobody sees the next arm.</summary>
public sealed class AllocationTests
{
    private static readonly StudyDefinition Study = ShippedStudies.Read("mission-reconnect", tree =>
    {
        var partner = tree["roles"]![0]!.DeepClone();
        partner["id"] = "partner";
        tree["roles"]!.AsArray().Add(partner);
        tree["allocation"] = JsonNode.Parse("""
            {"unit":"dyad","factors":[{"id":"ptsd-care","values":["yes","no"]},{"id":"pain-care","values":["yes","no"]}],"after":["assessment-baseline"]}
            """);
    });

    [Fact]
    public async Task Every_step_waits_for_the_one_before()
    {
        using var stage = new AppStage(Study);
        await stage.Staff.PutAsync(new StaffMember("kim", Study.Id, AppStage.South, new StaffRoleId("on-call"), "kim@trial.example"), AppStage.Cancel);
        await EnrolAsync(stage, 1, "veteran", consent: null);
        Assert.Equal("no-partner", await RefusedAsync(stage, Vet(1), new StaffRecord.Randomisation()));
        await EnrolAsync(stage, 1, "partner");
        Assert.Equal("no-consent", await RefusedAsync(stage, Vet(1), new StaffRecord.Randomisation()));
        await DoneAsync(stage, Vet(1), new StaffRecord.Consent("1"), Baseline);
        Assert.Equal("no-baseline", await RefusedAsync(stage, Vet(1), new StaffRecord.Randomisation()));
        await DoneAsync(stage, Partner(1), Baseline);
        Assert.Equal("no-stratum", await RefusedAsync(stage, Vet(1), new StaffRecord.Randomisation()));
        Assert.Equal("no-such-value", await RefusedAsync(stage, Vet(1), new StaffRecord.Stratum("ptsd-care", "maybe")));
        Assert.Equal("no-such-factor", await RefusedAsync(stage, Vet(1), new StaffRecord.Stratum("age", "yes")));
        await DoneAsync(stage, Vet(1), new StaffRecord.Stratum("ptsd-care", "yes"), new StaffRecord.Stratum("pain-care", "no"));
        Assert.Equal("not-allocated", await RefusedAsync(stage, Vet(1), new StaffRecord.Disclosure()));
        Assert.Equal("not-allocated", await RefusedAsync(stage, Vet(1), new StaffRecord.Activation()));
        Assert.Equal("allocated-by-the-app", await RefusedAsync(stage, Vet(1), new StaffRecord.Allocation(Study.Arms[0].Id)));
        Assert.Empty(stage.Slots.Taken);

        await DoneAsync(stage, Vet(1), new StaffRecord.Randomisation());
        Assert.Equal((await stage.PersonAsync(Vet(1))).Arm, (await stage.PersonAsync(Partner(1))).Arm);
        Assert.Equal("already-allocated", await RefusedAsync(stage, Vet(1), new StaffRecord.Stratum("ptsd-care", "no")));
        Assert.Equal("not-disclosed", await RefusedAsync(stage, Vet(1), new StaffRecord.Activation()));
        await DoneAsync(stage, Vet(1), new StaffRecord.Disclosure(), new StaffRecord.Activation());
        Assert.Equal("not-disclosed", await RefusedAsync(stage, Partner(1), new StaffRecord.Activation()));
    }

    /// <summary>Everybody who was drawn an arm is accounted for, and the place stays taken.</summary>
    [Fact]
    public async Task Whoever_was_drawn_an_arm_does_not_vanish_by_an_erasure()
    {
        using var stage = new AppStage(Study);
        await ReadyAsync(stage, 1);
        await DoneAsync(stage, Vet(1), new StaffRecord.Randomisation());
        Assert.Equal("still-taking-part", (await stage.EraseAsync(Vet(1))).Refusal()?.Code);
        var taken = stage.Slots.Taken;
        await DoneAsync(stage, Vet(1), new StaffRecord.Withdrawal());
        Assert.IsType<StaffAnswer.Ok>(await stage.EraseAsync(Vet(1)));
        await stage.SettleAsync();
        Assert.NotNull((await stage.PersonAsync(Vet(1))).Arm);
        Assert.Equal(taken, stage.Slots.Taken);
        Assert.Contains(stage.Research.Rows, row => row.Table == ResearchTables.Allocation);
    }

    [Fact]
    public async Task Asked_again_by_anybody_for_either_nobody_gets_a_second_place_or_arm()
    {
        using var stage = new AppStage(Study);
        await ReadyAsync(stage, 1);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(
            () => stage.RecordAsync(number % 2 == 0 ? Vet(1) : Partner(1), new StaffRecord.Randomisation()))));
        Assert.Single(stage.Slots.Taken);
        foreach (var key in new[] { Vet(1), Partner(1) })
        {
            Assert.Single((await stage.Participations.HistoryAsync(key, AppStage.Cancel).ToListAsync()).OfType<Happening.Allocated>());
        }
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashAfter)]
    public async Task A_crash_anywhere_loses_no_place_and_gives_the_same_arm_again(Fault fault)
    {
        var arm = await ArmWithoutFaultAsync();
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage(Study);
            await ReadyAsync(stage, 1);
            stage.Calls.FailAt(stage.Calls.Log.Count + call, fault);
            if (await Record.ExceptionAsync(() => AskAsync(stage)) is null)
            {
                Assert.True(call > 12, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            Assert.IsType<StaffAnswer.Ok>(await AskAsync(stage));
            await stage.WorkAsync();
            Assert.Equal(0, Assert.Single(stage.Slots.Taken).Place);
            Assert.Equal((arm, arm), ((await stage.PersonAsync(Vet(1))).Arm, (await stage.PersonAsync(Partner(1))).Arm));        }

        static Task<StaffAnswer> AskAsync(AppStage stage) =>
            stage.Get<ParticipantDesk>().RecordAsync(Vet(1), new StaffRecord.Randomisation(), stage.Request(), AppStage.Cancel);
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashAfter)]
    public async Task An_allocation_that_broke_off_is_ended_by_its_message_without_anybody_asking_again(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage(Study);
            await ReadyAsync(stage, 1);
            stage.Calls.FailAt(stage.Calls.Log.Count + call, fault);
            var failure = await Record.ExceptionAsync(() => stage.Get<ParticipantDesk>().RecordAsync(Vet(1), new StaffRecord.Randomisation(), stage.Request(), AppStage.Cancel));
            stage.Calls.Restart();
            await stage.WorkAsync();
            var arms = new[] { (await stage.PersonAsync(Vet(1))).Arm, (await stage.PersonAsync(Partner(1))).Arm };
            Assert.Equal(arms[0], arms[1]);
            Assert.Equal(stage.Slots.Taken.Count > 0, arms[0] is not null);
            if (failure is null)
            {
                Assert.True(call > 12, "No port was called.");
                return;
            }
        }
    }

    [Fact]
    public async Task Many_dyads_at_once_are_balanced_in_every_stratum()
    {
        using var stage = new AppStage(Study);
        for (var number = 1; number <= 60; number++)
        {
            await ReadyAsync(stage, number);
        }

        await Task.WhenAll(Enumerable.Range(1, 60).Select(number => Task.Run(() => stage.RecordAsync(Vet(number), new StaffRecord.Randomisation()))));
        var arms = new List<(string Stratum, ArmId Arm)>();
        for (var number = 1; number <= 60; number++)
        {
            var (person, partner) = (await stage.PersonAsync(Vet(number)), await stage.PersonAsync(Partner(number)));
            Assert.Equal(person.Arm, partner.Arm);
            arms.Add(($"{person.Site} {person.FactorOf("ptsd-care")} {person.FactorOf("pain-care")}", person.Arm!.Value));
        }

        Assert.Equal(60, stage.Slots.Taken.Count);
        Assert.All(arms.GroupBy(one => one.Stratum), stratum =>
            Assert.InRange(Math.Abs(stratum.Count(one => one.Arm == Study.Arms[0].Id) - stratum.Count(one => one.Arm == Study.Arms[1].Id)), 0, 4));
    }

    [Fact]
    public async Task The_arm_is_in_no_answer_audit_row_task_or_message_and_in_the_table_of_the_unblinded_only()
    {
        using var stage = new AppStage(Study);
        await ReadyAsync(stage, 1);
        var answer = Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(Vet(1), new StaffRecord.Randomisation()));
        var shown = Assert.IsType<StaffAnswer.Ok>(await stage.Get<ParticipantDesk>().ShowAsync(Vet(1), stage.Request(), AppStage.Cancel));
        var rows = stage.Research.Rows.Where(row => row.Table != ResearchTables.Allocation).ToList();
        var seen = DomainJson.Write(answer.Body) + DomainJson.Write(shown.Body) + string.Join('\n', stage.Audit.Entries)
            + string.Join('\n', rows.SelectMany(row => row.Columns.Values)) + string.Join('\n', stage.Slots.Taken);
        seen = seen.Replace($"\"study\":\"{Study.Id}\"", "", StringComparison.Ordinal); // The study has the name of an arm.
        Assert.All(Study.Arms, arm => Assert.DoesNotContain($"\"{arm.Id}\"", seen, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("wait-list", seen, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, stage.Research.Rows.Count(row => row.Table == ResearchTables.Allocation));
    }

    [Fact]
    public async Task A_study_without_a_plan_leaves_the_arm_to_staff()
    {
        using var stage = new AppStage();
        await stage.EnrolAsync(AppStage.Ann);
        Assert.Equal("not-by-the-app", await RefusedAsync(stage, AppStage.Ann, new StaffRecord.Randomisation()));
        Assert.Equal("not-enrolled", await RefusedAsync(stage, Vet(9), new StaffRecord.Randomisation()));
    }

    private static StaffRecord Baseline => new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline"));

    private static ParticipationKey Vet(int number) => new(Study.Id, new ParticipantId($"v-{number}"));

    private static ParticipationKey Partner(int number) => new(Study.Id, new ParticipantId($"p-{number}"));

    private static async Task<ArmId?> ArmWithoutFaultAsync()
    {
        using var stage = new AppStage(Study);
        await ReadyAsync(stage, 1);
        await DoneAsync(stage, Vet(1), new StaffRecord.Randomisation());
        return (await stage.PersonAsync(Vet(1))).Arm;
    }

    private static async Task ReadyAsync(AppStage stage, int number)
    {
        await EnrolAsync(stage, number, "veteran");
        await EnrolAsync(stage, number, "partner");
        await DoneAsync(
            stage, Vet(number), Baseline, new StaffRecord.Stratum("ptsd-care", number % 2 == 0 ? "yes" : "no"),
            new StaffRecord.Stratum("pain-care", number % 3 == 0 ? "yes" : "no"));
        await DoneAsync(stage, Partner(number), Baseline);
    }

    private static async Task EnrolAsync(AppStage stage, int number, string role, string? consent = "1")
    {
        var (own, other) = role == "veteran" ? (Vet(number), Partner(number)) : (Partner(number), Vet(number));
        var form = new EnrolmentForm(
            $"+1{(role == "veteran" ? 813 : 814)}555{number:0000}", AppStage.South, new RoleId(role), null, "America/New_York", null, null, consent, other.Participant);
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<EnrolmentDesk>().EnrolAsync(own, form, stage.Request(), AppStage.Cancel));
    }

    private static async Task DoneAsync(AppStage stage, ParticipationKey key, params StaffRecord[] records)
    {
        foreach (var record in records)
        {
            Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(key, record));
        }
    }

    private static async Task<string?> RefusedAsync(AppStage stage, ParticipationKey key, StaffRecord record) => (await stage.RecordAsync(key, record)).Refusal()?.Code;
}
