using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every store of participations keeps: long states, histories, effects, and odd ids.</summary>
public abstract class ParticipationContentsContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_state_of_many_answers_comes_back_as_it_was()
    {
        var store = await OpenAsync();
        var before = await store.LoadAsync(Ann, Cancel);
        var planned = new Happening.OccasionsPlanned(Monday, [Week(1)]);
        var loaded = await CommitAsync(store, before, "plan", [Enrolled, planned]);
        for (var batch = 0; batch < 5; batch++)
        {
            loaded = await CommitAsync(store, loaded, $"answers-{batch}", Enumerable.Range(0, 90).Select(number => Answered((batch * 90) + number)));
        }

        var again = await store.LoadAsync(Ann, Cancel);
        var json = DomainJson.Write(again.Participation);
        Assert.True(json.Length > 64_000, $"Only {json.Length} characters; the state has to go over several properties.");
        Assert.Equal(DomainJson.Write(loaded.Participation), json);
        Assert.Equal(loaded.Version, again.Version);
    }

    [Fact]
    public async Task The_history_comes_in_order_and_makes_the_state()
    {
        var store = await OpenAsync();
        var loaded = await CommitAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled]);
        for (var batch = 0; batch < 4; batch++)
        {
            loaded = await CommitAsync(store, loaded, $"b{batch}", Courtesies(30));
        }

        var history = await store.HistoryAsync(Ann, Cancel).ToListAsync();
        Assert.Equal(121, history.Count);
        Assert.Equal(DomainJson.Write(loaded.Participation), DomainJson.Write(History.Replay(Ann, history)));
    }

    [Fact]
    public async Task A_redelivered_input_finds_all_its_effects_but_texts()
    {
        var store = await OpenAsync();
        Effect[] others =
        [
            new Effect.Due(Monday + Duration.FromNanoseconds(1)),
            new Effect.RequestCompensation(new OccasionId("week-1"), 2),
            new Effect.RequestScreening(new OccasionId("week-1"), 2),
            new Effect.MailAlert(new AlertId("alert"), Input("a")),
            new Effect.RefreshOccasion(new OccasionId("week-1")),
            new Effect.RefreshPayments(),
            new Effect.RefreshAlert(new AlertId("alert")),
            new Effect.RefreshParticipant(),
            new Effect.RaiseTask(new TaskId("task"), TaskKind.CallAfterSilence, "week-1"),
            new Effect.EraseIdentity(),
        ];
        Effect[] texts = [Text("t"), new Effect.CancelText(new EffectId("u")), new Effect.ForgetText(new EffectId("v"))];
        await CommitAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled], [.. texts, .. others]);
        Assert.Equal(others, (await store.EffectsOfAsync(Ann, Input("a"), Cancel))!.Value);
    }

    [Fact]
    public async Task What_a_happening_leaves_open_stays_open()
    {
        var store = await OpenAsync();
        var before = await store.LoadAsync(Ann, Cancel);
        var refused = Answered(0);
        Happening[] happenings =
        [
            Enrolled,
            new Happening.OccasionsPlanned(Monday, [Week(1)]),
            refused with { Answer = refused.Answer with { Value = null } },
            new Happening.TextDecided(Monday, new PendingText(new EffectId("t"), Purpose.Help, Occasion: null, Instrument: null)),
            new Happening.OccasionCompleted(Monday, new OccasionId("week-1"), Monday, Reason: null),
            new Happening.TextOutcome(Monday, new EffectId("t"), Delivery.Unknown, SentAt: null),
        ];
        var after = await CommitAsync(store, before, "a", happenings, Text("t") with { Occasion = null });
        Assert.Equal(DomainJson.Write(after.Participation), DomainJson.Write((await store.LoadAsync(Ann, Cancel)).Participation));
        Assert.Equal(DomainJson.Write(happenings), DomainJson.Write(await store.HistoryAsync(Ann, Cancel).ToArrayAsync()));
        Assert.Single(await store.WaitingTextsAsync(Ann, Input("a"), Cancel));
    }

    [Fact]
    public async Task An_input_never_committed_has_no_effects_and_one_without_effects_has_none()
    {
        var store = await OpenAsync();
        await CommitAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled]);
        Assert.Null(await store.EffectsOfAsync(Ann, Input("b"), Cancel));
        Assert.Empty((await store.EffectsOfAsync(Ann, Input("a"), Cancel))!.Value);
    }

    [Fact]
    public async Task Effects_of_any_length_stand_on_the_mark()
    {
        var store = await OpenAsync();
        var cause = string.Concat(Enumerable.Repeat("week-1 \U0001F9ED ", 100));
        Effect[] tasks = [.. Enumerable.Range(0, 95).Select(number => new Effect.RaiseTask(new TaskId($"{number}"), TaskKind.LookAtTexts, cause))];
        await CommitAsync(store, await store.LoadAsync(Ann, Cancel), "a", [Enrolled], tasks);
        Assert.Equal(tasks, (await store.EffectsOfAsync(Ann, Input("a"), Cancel))!.Value);
    }

    [Fact]
    public async Task Ids_of_any_characters_are_kept_apart()
    {
        var store = await OpenAsync();
        string[] ids = ["a/b", "a\\b", "a#b", "a?b", "a%b", "a~b", "a!b", "a'b", "a b", "a\u0001b", "a\u0085b", "\u00e4\U0001F600", "a/B", "a!002Fb"];
        foreach (var id in ids)
        {
            var key = new ParticipationKey(Study, new ParticipantId(id));
            var before = await store.LoadAsync(key, Cancel);
            Assert.Null(before.Version);
            await CommitAsync(store, before, id, [Enrolled, new Happening.LanguageChanged(Monday, id)], Text(id, id));
        }

        foreach (var id in ids)
        {
            var key = new ParticipationKey(Study, new ParticipantId(id));
            var loaded = await store.LoadAsync(key, Cancel);
            Assert.Equal(key, loaded.Participation.Key);
            Assert.Equal(id, loaded.Participation.Language);
            Assert.Equal(id, Assert.Single(await store.WaitingTextsAsync(key, Input(id), Cancel)).Text);
        }
    }

    protected abstract Task<IParticipations> OpenAsync();

    private static Occasion Week(int number) => new()
    {
        Id = new OccasionId($"week-{number}"), Kind = OccasionKind.Texts, PlannedLocal = new LocalDateTime(2026, 3, 2, 10, 0), Zone = "America/Chicago",
        Planned = Monday, Closes = Monday + Duration.FromHours(72), LateUntil = Monday + Duration.FromHours(120),
    };

    private static Happening.Answered Answered(int number) => new(
        Monday + Duration.FromMinutes(number),
        new OccasionId("week-1"),
        new Answer(new ItemId("PST.pain"), number % 11, Monday, Timeliness.InWindow, number + 1, AnswerMode.Text, "en", Input($"answer-{number}")));

    private static async Task<LoadedParticipation> CommitAsync(
        IParticipations store, LoadedParticipation before, string input, IEnumerable<Happening> happenings, params Effect[] effects)
    {
        var result = await store.CommitAsync(before, Input(input), before.Decide(happenings, effects), Cancel);
        return Assert.IsType<CommitResult.Committed>(result).After;
    }
}
