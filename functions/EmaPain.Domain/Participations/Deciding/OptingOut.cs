using System.Collections.Immutable;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Ends all texts to a person; forfeits nothing and is no withdrawal.</summary>
internal static class OptingOut
{
    /// <summary>The person, the carrier or staff say that texts are not wanted any more; a START since then stands.</summary>
    public static void Learn(Deliberation d, Instant since)
    {
        if (since <= d.State.OptedOutSince || since < d.State.OptedInSince)
        {
            return;
        }

        // The last opt-out stands: a START from between two of them, arriving after both, resumes nothing.
        var isNews = d.State.OptedOutSince is null;
        d.Record(new Happening.OptedOut(d.Now, since));
        if (!isNews)
        {
            return;
        }

        CancelTexts(d);
        d.RaiseTask(TaskKind.CallAfterOptOut, d.Input.Id.Value);
        d.Do(new Effect.RefreshParticipant());
    }

    /// <summary>Deletes texts that nobody has begun to send, so that no leftover follows; an answer to a cry for help still goes out, and a call to staff.</summary>
    public static void CancelTexts(Deliberation d) => Cancel(d, d.State.Pending.RemoveAll(text => text.Purpose is Purpose.Crisis or Purpose.Page));

    public static void CancelAllTexts(Deliberation d) => Cancel(d, d.State.Pending);

    private static void Cancel(Deliberation d, ImmutableArray<PendingText> texts)
    {
        foreach (var text in texts)
        {
            d.Do(new Effect.CancelText(text.Id));
            d.Record(new Happening.TextCancelled(d.Now, text.Id));
            if (text.Purpose == Purpose.Prompt)
            {
                d.Record(new Happening.TextOutcome(d.Now, text.Id, Delivery.NotSent, null));
            }
        }
    }
}
