using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>STOP, START, HELP, BALANCE.</summary>
internal static class Keywords
{
    /// <summary>One confirmation, unless the carrier gives it or a crisis reply stands in its place.</summary>
    public static void ConfirmOptOut(Deliberation d, Input.TextArrived text)
    {
        var saidSomething = d.State.Pending.Any(pending => pending.Purpose == Purpose.Crisis && pending.Id == d.TextId(Purpose.Crisis));
        if (d.State.OptedOutSince is not null && !d.WasOptedOut && !saidSomething && !IsTheCarriers(d, text, "STOP"))
        {
            d.Reply(Purpose.Confirmation, d.Study.Texts.OptOutConfirmation);
        }
    }

    public static void OptIn(Deliberation d, Input.TextArrived text)
    {
        if (d.State.WithdrawnSince is not null)
        {
            d.RaiseTask(TaskKind.CallAfterWithdrawal, d.Input.Id.Value);
            return;
        }

        if ((d.State.OptedOutSince is null || text.ReceivedAt >= d.State.OptedOutSince) && !(text.ReceivedAt < d.State.OptedInSince))
        {
            if (d.State.OptedOutSince is not null)
            {
                Unsent.Settle(d);
            }

            d.Record(new Happening.OptedIn(d.Now, text.ReceivedAt));
            d.Do(new Effect.RefreshParticipant());
        }

        // The carrier answers a START only after a STOP; it knows of no pause.
        var isOurs = GoesOn(d, text) || !IsTheCarriers(d, text, "START", "UNSTOP");
        if (d.State is not { OptedOutSince: null, WrongNumberSince: null })
        {
            return;
        }

        if (d.State.PausedSince is not null)
        {
            // Nothing comes before staff end the pause; this says whom to call, and promises no texts.
            Help(d);
        }
        else if (isOurs && !IsWaiting(d, Purpose.Confirmation))
        {
            d.Reply(Purpose.Confirmation, d.Study.Texts.OptInConfirmation);
        }
    }

    /// <summary>A START since a wish to stop that left doubt settles it; a pause for another reason is for staff to end.</summary>
    private static bool GoesOn(Deliberation d, Input.TextArrived text)
    {
        if (d.State is not { PausedSince: { } since, OptedOutSince: null, WrongNumberSince: null } || text.ReceivedAt < since)
        {
            return false;
        }

        if (d.State.PausedUntil != TaskKind.AskWhetherToStop)
        {
            d.RaiseTask(TaskKind.AskWhetherToStop, d.Input.Id.Value);
            return false;
        }

        Unsent.Settle(d);
        d.Record(new Happening.Resumed(d.Now));
        d.Do(new Effect.RefreshParticipant());
        return true;
    }

    public static void Help(Deliberation d)
    {
        if (d.State.OptedOutSince is null && !IsWaiting(d, Purpose.Help))
        {
            d.Reply(Purpose.Help, d.Study.Texts.Help);
        }
    }

    public static void Balance(Deliberation d)
    {
        if (d.State.OptedOutSince is null && !IsWaiting(d, Purpose.Balance))
        {
            d.Reply(Purpose.Balance, BalanceText.Of(d));
        }
    }

    /// <summary>Whether such a text is on its way already; keeps the texts that wait few, so that a STOP can delete them all at once.</summary>
    private static bool IsWaiting(Deliberation d, Purpose purpose) => d.State.Pending.Any(pending => pending.Purpose == purpose);

    /// <summary>Whether the carrier answers this word on this number itself (facts/azure.md 1.1).</summary>
    public static bool IsTheCarriers(Deliberation d, Input.TextArrived text, params string[] words) =>
        d.Site.SenderKind == SenderKind.TollFree && words.Contains(text.Text.Trim(), StringComparer.OrdinalIgnoreCase);
}
