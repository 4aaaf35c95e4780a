using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every store of participations keeps: commits.</summary>
public abstract class ParticipationsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_participation_that_nobody_wrote_is_new()
    {
        var store = await OpenAsync();
        var loaded = await store.LoadAsync(Ann, Cancel);
        Assert.Null(loaded.Version);
        Assert.Equal(DomainJson.Write(Participation.New(Ann)), DomainJson.Write(loaded.Participation));
        Assert.Empty(await store.HistoryAsync(Ann, Cancel).ToListAsync());
    }

    [Fact]
    public async Task What_was_committed_is_loaded_again_in_the_version_that_the_commit_named()
    {
        var store = await OpenAsync();
        var first = await CommittedAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled]);
        var second = await CommittedAsync(store, first.After, "b", [new Happening.Paused(Monday)]);
        var loaded = await store.LoadAsync(Ann, Cancel);
        Assert.Equal(second.After.Version, loaded.Version);
        Assert.Equal(DomainJson.Write(second.After.Participation), DomainJson.Write(loaded.Participation));
        Assert.Equal(2, loaded.Participation.Sequence);
        Assert.NotEqual(first.After.Version, second.After.Version);
    }

    [Fact]
    public async Task A_participation_without_role_or_site_survives()
    {
        var store = await OpenAsync();
        var stray = new ParticipationKey(new StudyId("unknown"), new ParticipantId("0f3a"));
        var before = await store.LoadAsync(stray, Cancel);
        var committed = await CommittedAsync(store, before, "a", [new Happening.StrayOpened(Monday, Study, Minneapolis, "en")]);
        var loaded = await store.LoadAsync(stray, Cancel);
        Assert.Equal(DomainJson.Write(committed.After.Participation), DomainJson.Write(loaded.Participation));
        Assert.Equal(default, loaded.Participation.Role);
    }

    [Fact]
    public async Task An_input_is_committed_once_and_never_again()
    {
        var store = await OpenAsync();
        var before = await store.LoadAsync(Ann, Cancel);
        var committed = await CommittedAsync(store, before, "a", [Enrolled]);
        var stale = await store.CommitAsync(before, Input("a"), before.Decide([Enrolled]), Cancel);
        var current = await store.CommitAsync(
            committed.After, Input("a"), committed.After.Decide([new Happening.Paused(Monday)], Text("late")), Cancel);
        Assert.IsType<CommitResult.SeenBefore>(stale);
        Assert.IsType<CommitResult.SeenBefore>(current);
        Assert.Equal(committed.After.Version, (await store.LoadAsync(Ann, Cancel)).Version);
        Assert.Single(await store.HistoryAsync(Ann, Cancel).ToListAsync());
        Assert.Empty(await store.WaitingTextsAsync(Ann, Input("a"), Cancel));
    }

    [Fact]
    public async Task A_foreclosed_input_is_never_committed_and_one_that_was_committed_stays()
    {
        var store = await OpenAsync();
        var before = await store.LoadAsync(Ann, Cancel);
        await store.ForecloseAsync(Ann, Input("a"), Cancel);
        await store.ForecloseAsync(Ann, Input("a"), Cancel);
        Assert.IsType<CommitResult.SeenBefore>(await store.CommitAsync(before, Input("a"), before.Decide([Enrolled], new Effect.RefreshParticipant()), Cancel));
        Assert.Null((await store.LoadAsync(Ann, Cancel)).Version);
        Assert.Empty((await store.EffectsOfAsync(Ann, Input("a"), Cancel))!.Value);
        Assert.Empty(await store.HistoryAsync(Ann, Cancel).ToListAsync());

        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(before, Input("b"), before.Decide([Enrolled], new Effect.RefreshParticipant()), Cancel));
        await store.ForecloseAsync(Ann, Input("b"), Cancel);
        Assert.Single((await store.EffectsOfAsync(Ann, Input("b"), Cancel))!.Value);
        Assert.Single(await store.HistoryAsync(Ann, Cancel).ToListAsync());
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict_and_writes_nothing()
    {
        var store = await OpenAsync();
        var before = await store.LoadAsync(Ann, Cancel);
        var first = await CommittedAsync(store, before, "a", [Enrolled]);
        var second = await CommittedAsync(store, first.After, "b", [new Happening.Paused(Monday)]);
        foreach (var stale in new[] { before, first.After })
        {
            var late = await store.CommitAsync(stale, Input("c"), stale.Decide([new Happening.Held(Monday)], Text("t")), Cancel);
            Assert.IsType<CommitResult.Conflict>(late);
        }

        Assert.Equal(second.After.Version, (await store.LoadAsync(Ann, Cancel)).Version);
        Assert.Equal(2, await store.HistoryAsync(Ann, Cancel).CountAsync());
        Assert.Null(await store.EffectsOfAsync(Ann, Input("c"), Cancel));
        Assert.Empty(await store.WaitingTextsAsync(Ann, Input("c"), Cancel));
    }

    [Fact]
    public async Task Of_first_commits_that_race_one_is_written_and_the_others_conflict()
    {
        var store = await OpenAsync();
        var before = await store.LoadAsync(Ann, Cancel);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            store.CommitAsync(before, Input($"i{number}"), before.Decide([Enrolled], Text($"t{number}")), Cancel))));
        var won = Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal(7, results.OfType<CommitResult.Conflict>().Count());
        Assert.Equal(won.After.Version, (await store.LoadAsync(Ann, Cancel)).Version);
        Assert.Single(await store.HistoryAsync(Ann, Cancel).ToListAsync());
    }

    [Fact]
    public async Task Of_two_commits_on_the_same_version_one_is_written_and_one_conflicts()
    {
        var store = await OpenAsync();
        var before = (await CommittedAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled])).After;
        var results = await Task.WhenAll(new[] { "b", "c" }.Select(input => Task.Run(() =>
            store.CommitAsync(before, Input(input), before.Decide([new Happening.Paused(Monday)]), Cancel))));
        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Single(results.OfType<CommitResult.Conflict>());
        Assert.Equal(2, await store.HistoryAsync(Ann, Cancel).CountAsync());
    }

    [Fact]
    public async Task Of_two_commits_of_the_same_input_one_is_written_and_one_was_seen_before()
    {
        var store = await OpenAsync();
        var before = (await CommittedAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled])).After;
        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            store.CommitAsync(before, Input("b"), before.Decide([new Happening.Paused(Monday)]), Cancel))));
        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Single(results.OfType<CommitResult.SeenBefore>());
    }

    [Fact]
    public async Task Ninety_eight_rows_are_written_and_one_more_is_a_broken_decision()
    {
        var store = await OpenAsync();
        var before = await store.LoadAsync(Ann, Cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.CommitAsync(before, Input("a"), before.Decide(Courtesies(97), Text("one"), Text("two")), Cancel));
        Assert.Null((await store.LoadAsync(Ann, Cancel)).Version);
        var committed = await CommittedAsync(store, before, "a", Courtesies(97), Text("one"));
        Assert.Equal(97, committed.After.Participation.Sequence);
        Assert.Single(committed.Texts);
    }

    [Fact]
    public async Task A_state_that_does_not_follow_from_the_one_loaded_is_a_broken_decision()
    {
        var store = await OpenAsync();
        var before = await store.LoadAsync(Ann, Cancel);
        var decision = before.Decide([Enrolled]);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.CommitAsync(before, Input("a"), decision with { Happenings = [] }, Cancel));
    }

    [Fact]
    public async Task A_removed_participation_leaves_one_mark_and_can_begin_anew()
    {
        var store = await OpenAsync();
        var loaded = (await CommittedAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled])).After;
        foreach (var input in new[] { "b", "c", "d" })
        {
            loaded = (await CommittedAsync(store, loaded, input, Courtesies(90))).After;
        }

        loaded = (await CommittedAsync(store, loaded, "erased", [new Happening.Erased(Monday)], new Effect.EraseIdentity())).After;
        await store.RemoveAsync(loaded, Input("erased"), Cancel);
        Assert.Null((await store.LoadAsync(Ann, Cancel)).Version);
        Assert.Empty(await store.HistoryAsync(Ann, Cancel).ToListAsync());
        Assert.Null(await store.EffectsOfAsync(Ann, Input("a"), Cancel));
        Assert.Equal(new Effect.EraseIdentity(), Assert.Single((await store.EffectsOfAsync(Ann, Input("erased"), Cancel))!.Value));
        await CommittedAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled]);
    }

    [Fact]
    public async Task A_participation_that_was_written_since_or_has_a_text_on_its_way_is_not_removed()
    {
        var store = await OpenAsync();
        var first = (await CommittedAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled])).After;
        var second = (await CommittedAsync(store, first, "erased", [new Happening.Erased(Monday)])).After;
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.RemoveAsync(first, Input("erased"), Cancel));
        Assert.Equal(second.Version, (await store.LoadAsync(Ann, Cancel)).Version);
        Assert.Equal(2, await store.HistoryAsync(Ann, Cancel).CountAsync());

        var third = (await CommittedAsync(store, second, "c", [new Happening.Paused(Monday)], Text("t"))).After;
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.RemoveAsync(third, Input("erased"), Cancel));
        Assert.Equal(third.Version, (await store.LoadAsync(Ann, Cancel)).Version);
    }

    protected abstract Task<IParticipations> OpenAsync();

    private static async Task<CommitResult.Committed> CommittedAsync(
        IParticipations store, LoadedParticipation before, string input, IEnumerable<Happening> happenings, params Effect[] effects) =>
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(before, Input(input), before.Decide(happenings, effects), Cancel));
}
