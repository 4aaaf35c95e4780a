using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Contracts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Stage;

/// <summary>Texts that an input asks for, with other effects that must not be repeated with every try.</summary>
internal static class HandTexts
{
    /// <summary>Decides texts of these purposes, good for an hour, and a screening; a message covers them.</summary>
    public static async Task<InputId> SayAsync(this AppStage stage, ParticipationKey key, params Purpose[] purposes)
    {
        var loaded = await stage.Participations.LoadAsync(key, AppStage.Cancel);
        var input = new InputId($"say-{loaded.Participation.Sequence}");
        var texts = purposes.Select((purpose, place) => new Effect.SendText(
            new EffectId($"{input}-{place}"), $"{purpose}", purpose, null, stage.Clock.Now, stage.Clock.Now + Duration.FromHours(1))).ToList();
        var happenings = texts.Select(text => new Happening.TextDecided(stage.Clock.Now, new PendingText(text.Id, text.Purpose, null, null)));
        Effect[] effects = [.. texts, new Effect.RequestScreening(new OccasionId("baseline"), 1)];
        Assert.IsType<CommitResult.Committed>(
            await stage.Participations.CommitAsync(loaded, input, loaded.Decide(happenings, effects), AppStage.Cancel));
        await stage.Queues.SendAsync(QueueNames.Effects, new EffectsMessage(key, input), TimeSpan.Zero, AppStage.Cancel);
        return input;
    }

    /// <summary>A person who is enrolled and not yet asked anything.</summary>
    public static async Task<AppStage> WithAnnAsync()
    {
        var stage = new AppStage();
        await stage.EnrolAsync(AppStage.Ann);
        await stage.WorkAsync();
        return stage;
    }
}
