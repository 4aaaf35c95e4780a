using System.Collections.Immutable;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Contracts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Stage;

/// <summary>Answers as happenings, past the reader of texts: what follows from them is tried here, not how they are read.</summary>
internal static class HandAnswers
{
    /// <summary>Answers every item of an instrument at an occasion, and completes it.</summary>
    public static Task AnswerAsync(this AppStage stage, ParticipationKey key, string occasion, string instrument, params int?[] values) =>
        AnswerAsync(stage, key, occasion, instrument, values, isComplete: true);

    /// <summary>Answers every item of an instrument, where others of the occasion are still open.</summary>
    public static Task AnswerPartAsync(this AppStage stage, ParticipationKey key, string occasion, string instrument, params int?[] values) =>
        AnswerAsync(stage, key, occasion, instrument, values, isComplete: false);

    /// <summary>Takes an answer of a complete occasion back, as a text does that was received before and arrives later.</summary>
    public static async Task TakeBackAsync(this AppStage stage, ParticipationKey key, string occasion, string item)
    {
        var id = new OccasionId(occasion);
        var loaded = await stage.Participations.LoadAsync(key, AppStage.Cancel);
        var input = new InputId($"{occasion}-{item}-{loaded.Participation.Sequence}");
        Happening[] happenings = [new Happening.AnswerTakenBack(stage.Clock.Now, id, new ItemId(item)), new Happening.OccasionReopened(stage.Clock.Now, id)];
        Assert.IsType<CommitResult.Committed>(
            await stage.Participations.CommitAsync(loaded, input, loaded.Decide(happenings, [new Effect.RefreshOccasion(id)]), AppStage.Cancel));
        await stage.Queues.SendAsync(QueueNames.Effects, new EffectsMessage(key, input), TimeSpan.Zero, AppStage.Cancel);
    }

    private static async Task AnswerAsync(AppStage stage, ParticipationKey key, string occasion, string instrument, int?[] values, bool isComplete)
    {
        var id = new OccasionId(occasion);
        var loaded = await stage.Participations.LoadAsync(key, AppStage.Cancel);
        var at = stage.Clock.Now;
        var input = new InputId($"{occasion}-{instrument}-{loaded.Participation.Sequence}");
        var items = ShippedStudies.MissionReconnect.Instruments.First(known => known.Id.Value == instrument).Items;
        var had = loaded.Participation.OccasionOf(id)!;
        var late = at > had.Closes ? Timeliness.Late : Timeliness.InWindow;
        var revision = had.Revision + 1;
        var happenings = items.Zip(values, (item, value) => (Happening)new Happening.Answered(at, id, new Answer(
                item.Id, value, at, late, (had.CurrentAnswer(item.Id)?.Revision ?? 0) + 1, AnswerMode.Text, "en", input)))
            .Concat(isComplete ? [new Happening.OccasionCompleted(at, id, at, late == Timeliness.Late ? MissingReason.Late : null)] : [])
            .Append(new Happening.OccasionRevised(at, id, revision));
        ImmutableArray<Effect> effects =
            [new Effect.RequestCompensation(id, revision), new Effect.RequestScreening(id, revision), new Effect.RefreshOccasion(id)];
        Assert.IsType<CommitResult.Committed>(
            await stage.Participations.CommitAsync(loaded, input, loaded.Decide(happenings, effects.AsSpan()), AppStage.Cancel));
        await stage.Queues.SendAsync(QueueNames.Effects, new EffectsMessage(key, input), TimeSpan.Zero, AppStage.Cancel);
    }
}
