using Azure.Data.Tables;
using Azure;
using EmaPain.App.Ports;
using EmaPain.Azure.Tables;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>Connections that break around a commit.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class CommitFaultTests(AzuriteFixture fixture)
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 15, 0);
    private static readonly ParticipationKey Ann = new(new StudyId("weekly-pst-peg"), new ParticipantId("ann"));
    private static readonly InputId Input = new("in-1");

    [Fact]
    public async Task A_commit_whose_answer_was_lost_was_seen_before_and_nothing_of_it_is_lost()
    {
        var table = await fixture.Accounts().Operations.FreshTableAsync();
        var losing = Store(table, new FaultyPolicy(_ => false, losesAnswer: number => number == 1));
        var before = await losing.LoadAsync(Ann, Cancel);
        Assert.IsType<CommitResult.SeenBefore>(await losing.CommitAsync(before, Input, Decide(before), Cancel));

        var store = new ParticipationsTable(table, NullLogger<ParticipationsTable>.Instance);
        Assert.Equal(new Effect.Due(Now), Assert.Single((await store.EffectsOfAsync(Ann, Input, Cancel))!.Value));
        Assert.Equal("e", Assert.Single(await store.WaitingTextsAsync(Ann, Input, Cancel)).Id.Value);
        Assert.Equal(1, (await store.LoadAsync(Ann, Cancel)).Participation.Sequence);
    }

    [Fact]
    public async Task A_request_that_broke_on_its_way_is_tried_again()
    {
        var table = await fixture.Accounts().Operations.FreshTableAsync();
        var store = Store(table, new FaultyPolicy(breaksBefore: number => number % 2 == 0, _ => false));
        var before = await store.LoadAsync(Ann, Cancel);
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(before, Input, Decide(before), Cancel));
    }

    [Fact]
    public async Task An_outage_is_thrown_and_leaves_nothing_behind()
    {
        var table = await fixture.Accounts().Operations.FreshTableAsync();
        var store = Store(table, new FaultyPolicy(breaksBefore: number => number >= 1, _ => false));
        var before = await store.LoadAsync(Ann, Cancel);
        await Assert.ThrowsAnyAsync<Exception>(() => store.CommitAsync(before, Input, Decide(before), Cancel));
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task A_missing_table_is_a_fault_and_no_conflict()
    {
        var store = new ParticipationsTable(fixture.Accounts().Operations.GetTableClient("NeverMade"), NullLogger<ParticipationsTable>.Instance);
        var before = new LoadedParticipation(Participation.New(Ann), "W/\"datetime'2026-03-02T15%3A00%3A00.0000000Z'\"");
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => store.CommitAsync(before, Input, Decide(before), Cancel));
    }

    [Fact]
    public async Task A_claim_whose_answer_was_lost_is_nobodys()
    {
        var table = await fixture.Accounts().Operations.FreshTableAsync();
        var store = new ParticipationsTable(table, NullLogger<ParticipationsTable>.Instance);
        var before = await store.LoadAsync(Ann, Cancel);
        var committed = Assert.IsType<CommitResult.Committed>(await store.CommitAsync(before, Input, Decide(before), Cancel));
        var claim = new SendClaim(1, new Guid(1, 0, 0, new byte[8]), Now.ToDateTimeOffset(), Now.ToDateTimeOffset());
        var losing = Store(table, new FaultyPolicy(_ => false, losesAnswer: number => number == 0));
        Assert.Null(await losing.ClaimAsync(Ann, committed.Texts[0], claim, Cancel));
        Assert.Equal(claim, Assert.Single(await store.WaitingTextsAsync(Ann, Input, Cancel)).Claim);
    }

    private static Decision Decide(LoadedParticipation before)
    {
        Happening happening = new Happening.CourtesySent(Now);
        var text = new Effect.SendText(new EffectId("e"), "Thanks", Purpose.Thanks, null, Now, Now + Duration.FromHours(1));
        return new Decision(History.After(before.Participation, happening), [happening], [text, new Effect.Due(Now)]);
    }

    private ParticipationsTable Store(TableClient table, FaultyPolicy policy) =>
        new(fixture.Accounts(policy).Operations.GetTableClient(table.Name), NullLogger<ParticipationsTable>.Instance);
}
