using EmaPain.Domain.Compensation;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Books what the rules say, and thanks for a paid occasion.</summary>
internal static class WhenMoneyIsJudged
{
    public static void Decide(Deliberation d, Input.CompensationRequested request)
    {
        Crediting.Judge(d);
        Thank(d, request);
    }

    private static void Thank(Deliberation d, Input.CompensationRequested request)
    {
        var amount = d.State.Ledger.Where(entry => entry.Cause == request.Occasion.Value).Sum(entry => entry.Cents);
        if (amount <= 0
            || !Steps.MayReply(d.State)
            || d.State.OccasionOf(request.Occasion) is not { Kind: OccasionKind.Texts, Status: OccasionStatus.Completed, ThankedAt: null })
        {
            return;
        }

        d.Record(new Happening.Thanked(d.Now, request.Occasion));
        var words = d.In(d.Study.Texts.Thanks)
            .Replace("{amount}", Deliberation.Dollars(amount), StringComparison.Ordinal)
            .Replace("{balance}", Deliberation.Dollars(Account.Balance(d.State.Ledger)), StringComparison.Ordinal);
        d.Reply(Purpose.Thanks, words, request.Occasion);
    }
}
