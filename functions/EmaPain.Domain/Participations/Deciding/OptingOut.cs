namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Ends all texts to a person; forfeits nothing and is no withdrawal.</summary>
internal static class OptingOut
{
    /// <summary>The person asked by text.</summary>
    public static void ByText(Deliberation d, Input.TextArrived text)
    {
        if (d.State.OptedOutSince is not null || text.ReceivedAt < d.State.OptedInSince)
        {
            return;
        }

        d.Record(new Happening.OptedOut(d.Now, text.ReceivedAt));
        Finish(d);
    }

    /// <summary>The carrier or staff say that the person does not want texts.</summary>
    public static void Learn(Deliberation d)
    {
        if (d.State.OptedOutSince is not null)
        {
            return;
        }

        d.Record(new Happening.OptedOut(d.Now, d.Now));
        Finish(d);
    }

    /// <summary>Deletes texts that nobody has begun to send, so that no leftover follows.</summary>
    public static void CancelTexts(Deliberation d)
    {
        foreach (var text in d.State.Pending.Where(text => text.Purpose != Purpose.Crisis))
        {
            d.Do(new Effect.CancelText(text.Id));
            d.Record(new Happening.TextCancelled(d.Now, text.Id));
            if (text.Purpose == Purpose.Prompt)
            {
                d.Record(new Happening.TextOutcome(d.Now, text.Id, Delivery.NotSent, null));
            }
        }
    }

    private static void Finish(Deliberation d)
    {
        CancelTexts(d);
        d.RaiseTask(TaskKind.CallAfterOptOut, d.Input.Id.Value);
        d.Do(new Effect.RefreshParticipant());
    }
}
