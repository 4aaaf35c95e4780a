using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every store of participations keeps: texts on their way, claimed by one sender only.</summary>
public abstract class OutgoingTextsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_crash_after_the_commit_leaves_the_texts_waiting_as_the_commit_named_them()
    {
        var store = await OpenAsync();
        var texts = (await CommitAsync(store, "a", Text("z", "¿Dolor, de 0 a 10? \U0001F642"), Text("b"), Text("m"))).Texts;
        Assert.Equal(["z", "b", "m"], texts.Select(text => text.Id.Value));
        Assert.Equal<OutgoingText>(texts, await store.WaitingTextsAsync(Ann, Input("a"), Cancel));
    }

    [Fact]
    public async Task Texts_wait_under_the_input_that_asked_for_them()
    {
        var store = await OpenAsync();
        await CommitAsync(store, "a", Text("one"));
        await CommitAsync(store, "b", Text("two"));
        Assert.Equal("two", Assert.Single(await store.WaitingTextsAsync(Ann, Input("b"), Cancel)).Id.Value);
        Assert.Empty(await store.WaitingTextsAsync(Bob, Input("b"), Cancel));
    }

    [Fact]
    public async Task Of_senders_that_race_for_a_text_one_gets_it()
    {
        var store = await OpenAsync();
        var text = Assert.Single((await CommitAsync(store, "a", Text("one"))).Texts);
        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => store.ClaimAsync(Ann, text, Claim(1, number), Cancel))));
        var won = Assert.Single(claims.OfType<OutgoingText>());
        Assert.NotEqual(text.Version, won.Version);
        Assert.Equal(won, Assert.Single(await store.WaitingTextsAsync(Ann, Input("a"), Cancel)));
    }

    [Fact]
    public async Task A_claim_that_ran_out_can_be_followed_by_the_next()
    {
        var store = await OpenAsync();
        var text = Assert.Single((await CommitAsync(store, "a", Text("one"))).Texts);
        var first = await store.ClaimAsync(Ann, text, Claim(1, 1), Cancel);
        var second = await store.ClaimAsync(Ann, first!, Claim(2, 2), Cancel);
        Assert.Equal(Claim(2, 2), second!.Claim);
        Assert.Null(await store.ClaimAsync(Ann, first!, Claim(2, 3), Cancel));
        Assert.Equal(second, Assert.Single(await store.WaitingTextsAsync(Ann, Input("a"), Cancel)));
    }

    [Fact]
    public async Task A_text_that_nobody_claimed_is_cancelled()
    {
        var store = await OpenAsync();
        var text = Assert.Single((await CommitAsync(store, "a", Text("one"))).Texts);
        await CommitAsync(store, "stop", new Effect.CancelText(text.Id));
        Assert.Empty(await store.WaitingTextsAsync(Ann, Input("a"), Cancel));
        Assert.Null(await store.ClaimAsync(Ann, text, Claim(1, 1), Cancel));
    }

    [Fact]
    public async Task A_text_that_somebody_claimed_is_not_cancelled()
    {
        var store = await OpenAsync();
        var text = Assert.Single((await CommitAsync(store, "a", Text("one"))).Texts);
        var claimed = await store.ClaimAsync(Ann, text, Claim(1, 1), Cancel);
        await CommitAsync(store, "stop", new Effect.CancelText(text.Id));
        Assert.Equal(claimed, Assert.Single(await store.WaitingTextsAsync(Ann, Input("a"), Cancel)));
    }

    [Fact]
    public async Task A_text_is_either_claimed_or_cancelled()
    {
        var store = await OpenAsync();
        for (var round = 0; round < 10; round++)
        {
            var text = Assert.Single((await CommitAsync(store, $"ask-{round}", Text($"t{round}"))).Texts);
            var claim = Task.Run(() => store.ClaimAsync(Ann, text, Claim(1, round), Cancel));
            var stop = Task.Run(() => TryCommitAsync(store, $"stop-{round}", new Effect.CancelText(text.Id)));
            var (claimed, stopped) = (await claim, await stop);
            var left = await store.WaitingTextsAsync(Ann, Input($"ask-{round}"), Cancel);
            Assert.Equal<OutgoingText>(claimed is null ? [] : [claimed], left);
            Assert.True(stopped is CommitResult.Committed || claimed is not null, "Nobody claimed it, and still the commit failed.");
        }
    }

    [Fact]
    public async Task A_text_whose_outcome_is_known_goes_even_if_claimed()
    {
        var store = await OpenAsync();
        var text = Assert.Single((await CommitAsync(store, "a", Text("one"))).Texts);
        await store.ClaimAsync(Ann, text, Claim(1, 1), Cancel);
        await CommitAsync(store, "outcome", new Effect.ForgetText(text.Id));
        Assert.Empty(await store.WaitingTextsAsync(Ann, Input("a"), Cancel));
    }

    [Fact]
    public async Task Cancelling_or_forgetting_a_text_that_is_gone_does_no_harm()
    {
        var store = await OpenAsync();
        var text = Assert.Single((await CommitAsync(store, "a", Text("one"))).Texts);
        await CommitAsync(store, "b", new Effect.ForgetText(text.Id));
        var again = await TryCommitAsync(store, "c", new Effect.ForgetText(text.Id), new Effect.CancelText(new EffectId("never")));
        Assert.IsType<CommitResult.Committed>(again);
        var alone = await TryCommitAsync(store, "d", new Effect.ForgetText(text.Id));
        Assert.IsType<CommitResult.Committed>(alone);
    }

    protected abstract Task<IParticipations> OpenAsync();

    private static SendClaim Claim(int @try, int sender) =>
        new(@try, new Guid(sender, 0, 0, new byte[8]), Noon.AddTicks(sender), Noon.AddMinutes(2));

    private static async Task<CommitResult> TryCommitAsync(IParticipations store, string input, params Effect[] effects)
    {
        var before = await store.LoadAsync(Ann, Cancel);
        return await store.CommitAsync(before, Input(input), before.Decide([new Happening.Held(Monday)], effects), Cancel);
    }

    private static async Task<CommitResult.Committed> CommitAsync(IParticipations store, string input, params Effect[] effects) =>
        Assert.IsType<CommitResult.Committed>(await TryCommitAsync(store, input, effects));
}
