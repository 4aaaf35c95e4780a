using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Thanks for a paid occasion, with the new balance; once an occasion.</summary>
internal static class Thanking
{
    /// <summary>Thanks whoever has just completed an occasion.</summary>
    public static void Complete(Deliberation d, OccasionId id)
    {
        if (Steps.MayReply(d.State) && d.State.OccasionOf(id) is { Kind: OccasionKind.Texts, Status: OccasionStatus.Completed, ThankedAt: null })
        {
            Thank(d, id);
        }
    }

    /// <summary>Thanks for what was paid and is not complete, when its time has come.</summary>
    public static void Look(Deliberation d)
    {
        foreach (var occasion in d.State.Occasions.Where(occasion => ThanksTimes.Of(d.Study, d.State, occasion, d.Calendar, d.Now) <= d.Now).ToList())
        {
            Thank(d, occasion.Id);
        }
    }

    private static void Thank(Deliberation d, OccasionId id)
    {
        var amount = Account.PaidFor(d.State.Ledger, id);
        if (amount <= 0)
        {
            return;
        }

        d.Record(new Happening.Thanked(d.Now, id));
        var words = d.In(d.Study.Texts.Thanks)
            .Replace("{amount}", Deliberation.Dollars(amount), StringComparison.Ordinal)
            .Replace("{balance}", Deliberation.Dollars(Account.Balance(d.State.Ledger)), StringComparison.Ordinal);
        d.Reply(Purpose.Thanks, words, id);
    }
}
