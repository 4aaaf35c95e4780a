using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations;

/// <summary>How regularly questions were answered (facts/domain.md section 7), of occasions by text that are over.</summary>
/// <param name="Planned">Occasions that are over.</param>
/// <param name="Sent">Of these, those whose first question left.</param>
/// <param name="Delivered">Of these, those whose first question is known to have arrived.</param>
/// <param name="Completed">All of them that were answered, every item, in the window; on the phone as well.</param>
/// <param name="CompletedOfDelivered">Those of the delivered ones.</param>
public sealed record Compliance(int Planned, int Sent, int Delivered, int Completed, int CompletedOfDelivered)
{
    /// <summary>Completed in the window by delivered prompts, 0 to 1 with two decimals; nothing where none was delivered.</summary>
    public decimal? OfDelivered => Ratio(CompletedOfDelivered, Delivered);

    /// <summary>Completed in the window by planned occasions, 0 to 1 with two decimals; nothing where none is over.</summary>
    public decimal? OfPlanned => Ratio(Completed, Planned);

    public static Compliance Of(IEnumerable<Occasion> occasions)
    {
        var over = occasions.Where(occasion => occasion.Kind == OccasionKind.Texts && occasion.Status is not (OccasionStatus.Planned or OccasionStatus.Open)).ToList();
        var delivered = over.FindAll(occasion => occasion.Asked is [{ Delivery: Delivery.Delivered }, ..]);
        return new Compliance(over.Count, over.Count(IsSent), delivered.Count, over.Count(IsInTime), delivered.Count(IsInTime));
    }

    private static bool IsSent(Occasion occasion) => occasion.Asked is [{ Delivery: not (Delivery.NotSent or Delivery.Failed) }, ..];

    private static bool IsInTime(Occasion occasion) => occasion is { Status: OccasionStatus.Completed, Reason: not MissingReason.Late };

    private static decimal? Ratio(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 2, MidpointRounding.AwayFromZero);
}
