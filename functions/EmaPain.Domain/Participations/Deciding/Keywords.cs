using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>STOP, START, HELP, BALANCE.</summary>
internal static class Keywords
{
    /// <summary>One confirmation, unless the carrier gives it or a crisis reply stands in its place.</summary>
    public static void ConfirmOptOut(Deliberation d, Input.TextArrived text, bool wasOptedOut)
    {
        var saidSomething = d.State.Pending.Any(pending => pending.Purpose == Purpose.Crisis && pending.Id == d.TextId(Purpose.Crisis));
        if (!wasOptedOut && !saidSomething && !IsTheCarriers(d, text, "STOP"))
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

        if (d.State.OptedOutSince is { } since && text.ReceivedAt >= since)
        {
            d.Record(new Happening.OptedIn(d.Now));
            d.Do(new Effect.RefreshParticipant());
        }

        if (d.State.OptedOutSince is null && !IsTheCarriers(d, text, "START", "UNSTOP"))
        {
            d.Reply(Purpose.Confirmation, d.Study.Texts.OptInConfirmation);
        }
    }

    public static void Help(Deliberation d)
    {
        if (d.State.OptedOutSince is null)
        {
            d.Reply(Purpose.Help, d.Study.Texts.Help);
        }
    }

    public static void Balance(Deliberation d)
    {
        if (d.State.OptedOutSince is null)
        {
            var balance = Deliberation.Dollars(Account.Balance(d.State.Ledger));
            d.Reply(Purpose.Balance, d.In(d.Study.Texts.Balance).Replace("{balance}", balance, StringComparison.Ordinal));
        }
    }

    /// <summary>Whether the carrier answers this word on this number itself (facts/azure.md 1.1).</summary>
    public static bool IsTheCarriers(Deliberation d, Input.TextArrived text, params string[] words) =>
        d.Site.SenderKind == SenderKind.TollFree && words.Contains(text.Text.Trim(), StringComparer.OrdinalIgnoreCase);
}
