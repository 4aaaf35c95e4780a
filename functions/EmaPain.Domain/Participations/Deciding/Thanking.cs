using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>
/// Thanks with the new balance, in one text for all that the same answers earned: the occasion's pay as far as the person was not thanked for
/// it, rows, visits and bonuses included. What is earned later, or without a text, has thanks of its own.
/// </summary>
internal static class Thanking
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly OccasionId Others = new(CompensationJudge.Completion);

    /// <summary>Thanks whoever has just completed an occasion, or a paid part more of it; at night only in answer to a text.</summary>
    public static void Complete(Deliberation d, OccasionId id)
    {
        if (Steps.MayReply(d.State) && d.State.OccasionOf(id) is { Kind: OccasionKind.Texts, Status: OccasionStatus.Completed } occasion
            && (ThanksTimes.AreAnswer(occasion, d.Now) || d.Calendar.IsAllowed(d.Now)))
        {
            Thank(d, occasion);
        }
    }

    /// <summary>Thanks for what was paid and is not complete, or was complete at night, when its time has come.</summary>
    public static void Look(Deliberation d)
    {
        foreach (var occasion in d.State.Occasions.Where(occasion => ThanksTimes.Of(d.Study, d.State, occasion, d.Calendar, d.Now) <= d.Now).ToList())
        {
            Thank(d, occasion);
        }
    }

    /// <summary>Thanks for visits, interviews and bonuses when their time has come; after what is asked now, so as not to stand beside a question.</summary>
    public static void LookAtOthers(Deliberation d)
    {
        if (ThanksTimes.OfOthers(d.Study, d.State, d.Calendar, d.Now) <= d.Now)
        {
            Thank(d, Others, Account.Balance(Untold.OfOthers(d.State)));
        }
    }

    private static void Thank(Deliberation d, Occasion occasion)
    {
        var rows = Untold.OfRows(d.State, occasion).ToList();
        var amount = Account.Balance(Untold.Of(d.State, occasion)) + Math.Max(0, Account.Balance(rows)) + Account.Balance(Untold.OfOthers(d.State));
        if (Thank(d, occasion.Id, amount, occasion))
        {
            rows.Select(entry => entry.Cause).Distinct().ToList().ForEach(cause => d.Record(new Happening.Thanked(d.Now, new OccasionId(cause))));
        }
    }

    private static bool Thank(Deliberation d, OccasionId what, int amount, Occasion? occasion = null)
    {
        if (amount <= 0)
        {
            return false;
        }

        d.Record(new Happening.Thanked(d.Now, what));
        var words = d.In(d.Study.Texts.Thanks)
            .Replace("{amount}", Deliberation.Dollars(amount), StringComparison.Ordinal)
            .Replace("{balance}", Deliberation.Dollars(Account.Balance(d.State.Ledger)), StringComparison.Ordinal);
        d.Say(new PendingText(d.TextId(Purpose.Thanks, occasion?.Id), Purpose.Thanks, occasion?.Id, null), words, SendBefore(d, occasion));
        return true;
    }

    private static Instant SendBefore(Deliberation d, Occasion? occasion) =>
        occasion is not null && ThanksTimes.AreAnswer(occasion, d.Now) ? d.Now + Hour : d.InTheHours(Hour);
}
