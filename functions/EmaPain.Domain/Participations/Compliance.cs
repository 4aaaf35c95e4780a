using System.Collections.Immutable;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>How regularly questions were answered (facts/domain.md section 7), of occasions by text that are over.</summary>
/// <param name="Planned">Occasions that are over: the completed, the late and all missed ones.</param>
/// <param name="Sent">Of these, those whose first question left.</param>
/// <param name="Delivered">Of these, those whose first question is known to have arrived.</param>
/// <param name="Completed">All of them that were answered, every item, in the window; on the phone as well.</param>
/// <param name="CompletedOfDelivered">Those of the delivered ones.</param>
public sealed record Compliance(int Planned, int Sent, int Delivered, int Completed, int CompletedOfDelivered)
{
    /// <summary>Answered after the window.</summary>
    public int Late { get; init; }

    /// <summary>Answered in part; their reasons are among the missed.</summary>
    public int Partial { get; init; }

    /// <summary>Neither completed nor late, by reason.</summary>
    public ImmutableSortedDictionary<MissingReason, int> Missed { get; init; } = ImmutableSortedDictionary<MissingReason, int>.Empty;

    /// <summary>From the first question to the first answer, in whole minutes; nothing where none was answered by text.</summary>
    public int? MedianLatencyMinutes { get; init; }

    /// <summary>Completed in the window by delivered prompts, 0 to 1 with two decimals; nothing where none was delivered.</summary>
    public decimal? OfDelivered => Ratio(CompletedOfDelivered, Delivered);

    /// <summary>Completed in the window by planned occasions, 0 to 1 with two decimals; nothing where none is over.</summary>
    public decimal? OfPlanned => Ratio(Completed, Planned);

    public static Compliance Of(IEnumerable<Occasion> occasions) => Of(occasions.Where(occasion => occasion.Kind == OccasionKind.Texts).Select(CheckIn.Of));

    public static Compliance Of(IEnumerable<CheckIn> checkIns)
    {
        var over = checkIns.Where(one => one.IsOver).ToList();
        return new Compliance(
            over.Count, over.Count(one => one.IsSent), over.Count(one => one.IsDelivered), over.Count(one => one.IsInTime), over.Count(one => one is { IsDelivered: true, IsInTime: true }))
        {
            Late = over.Count(one => one.IsLate),
            Partial = over.Count(one => one.IsPartial),
            Missed = over.Where(one => !one.IsInTime && !one.IsLate).CountBy(one => one.Reason!.Value).ToImmutableSortedDictionary(),
            MedianLatencyMinutes = Median([.. over.Select(one => one.Latency).OfType<Duration>().Order()]),
        };
    }

    private static int? Median(ImmutableArray<Duration> ordered) =>
        ordered.IsEmpty ? null : (int)Math.Round((ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]).TotalMinutes / 2, MidpointRounding.AwayFromZero);

    private static decimal? Ratio(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 2, MidpointRounding.AwayFromZero);
}
