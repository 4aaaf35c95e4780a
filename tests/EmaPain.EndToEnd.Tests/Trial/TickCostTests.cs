using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Functions.Triggers.Prompts;
using NodaTime;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class TickCostTests(StageFixture fixture) : IClassFixture<StageFixture>
{
    private const int MostPerTick = 3;
    private static readonly StudyId Study = new(TrialStage.Study);
    private readonly TrialStage stage = fixture.Stage;
    private int enrolled;

    [Fact]
    public async Task A_tick_with_nobody_due_costs_three_table_operations_whether_100_or_2000_are_enrolled()
    {
        await EnrolUpToAsync(100);
        Assert.InRange(await CostOfTickAsync(), 1, MostPerTick);
        await EnrolUpToAsync(2000);
        Assert.InRange(await CostOfTickAsync(), 1, MostPerTick);
    }

    private async Task<long> CostOfTickAsync()
    {
        var before = stage.Machine.Host.Counts.Snapshot().GetValueOrDefault(nameof(SendDuePrompts))?.TableOperations ?? 0;
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Empty(stage.Machine.Carrier.Phones.All);
        return stage.Machine.Host.Counts.Snapshot()[nameof(SendDuePrompts)].TableOperations - before;
    }

    private Task EnrolUpToAsync(int people)
    {
        var from = Instant.FromDateTimeOffset(stage.Time.GetUtcNow());
        var added = Enumerable.Range(enrolled, people - enrolled);
        enrolled = people;
        return Parallel.ForEachAsync(added, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancel) => await EnrolAsync(number, from, cancel));
    }

    /// <summary>Straight through the ports: one active person, to be looked at again some hours to days later.</summary>
    private async Task EnrolAsync(int number, Instant now, CancellationToken cancel)
    {
        var key = new ParticipationKey(Study, new ParticipantId($"seeded-{number}"));
        var study = stage.Port<IStudies>().Newest(Study)!;
        StaffRecord[] records =
        [
            new StaffRecord.Enrolment(new RoleId("veteran"), new SiteId(TrialStage.Site), "en", "America/New_York", null, null, study.Version),
            new StaffRecord.Consent("consent-1"), new StaffRecord.Allocation(new ArmId("wait-list")), new StaffRecord.Activation(),
        ];
        var person = Participation.New(key);
        var happenings = ImmutableArray<Happening>.Empty;
        foreach (var record in records)
        {
            var decision = Engine.Decide(study, person, new Input.StaffRecorded(new InputId($"{number} {record}"), record, "test"), now);
            Assert.Null(decision.Refusal);
            (person, happenings) = (decision.Participation, happenings.AddRange(decision.Happenings));
        }

        var result = await stage.Port<IParticipations>().CommitAsync(
            new LoadedParticipation(Participation.New(key), Version: null), new InputId($"seed {number}"), new Decision(person, happenings, []), cancel);
        Assert.IsType<CommitResult.Committed>(result);
        await stage.Port<IDueBook>().EnterAsync(key, TrialStage.Sender, now + Duration.FromMinutes(30 + number), now, cancel);
    }
}
