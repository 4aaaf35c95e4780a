using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

public sealed class ComplianceTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 9, 14, 0);

    [Fact]
    public void Only_what_is_complete_in_its_window_counts_and_the_rest_stays_in_the_denominator()
    {
        var compliance = Compliance.Of(
        [
            Of(OccasionStatus.Completed, Delivery.Delivered),
            Of(OccasionStatus.Completed, Delivery.Delivered, MissingReason.RefusedItem),
            Of(OccasionStatus.Completed, Delivery.Delivered, MissingReason.Late),
            Of(OccasionStatus.Closed, Delivery.Delivered, MissingReason.NoResponse),
            Of(OccasionStatus.Closed, Delivery.Failed, MissingReason.SendFailed),
            Of(OccasionStatus.Unsent, null, MissingReason.NotSentPaused),
        ]);

        Assert.Equal(new Compliance(6, 4, 4, 2, 2), compliance);
        Assert.Equal((0.5m, 0.33m), (compliance.OfDelivered, compliance.OfPlanned));
    }

    [Fact]
    public void What_was_answered_on_the_phone_without_a_text_counts_of_the_planned_only() =>
        Assert.Equal((null, 1m), Ratios(Of(OccasionStatus.Completed, null)));

    [Fact]
    public void What_is_not_over_and_what_is_no_text_is_left_out() =>
        Assert.Equal(
            (null, null),
            Ratios(Of(OccasionStatus.Planned, null), Of(OccasionStatus.Open, Delivery.Delivered), Of(OccasionStatus.Completed, null) with { Kind = OccasionKind.Assessment }));

    private static (decimal? OfDelivered, decimal? OfPlanned) Ratios(params Occasion[] occasions) =>
        (Compliance.Of(occasions).OfDelivered, Compliance.Of(occasions).OfPlanned);

    private static Occasion Of(OccasionStatus status, Delivery? delivery, MissingReason? reason = null) => new()
    {
        Id = new OccasionId("week-1"), Kind = OccasionKind.Texts, PlannedLocal = new LocalDateTime(2026, 3, 9, 10, 0), Zone = "America/New_York",
        Planned = Monday, Closes = Monday, LateUntil = Monday, Status = status, Reason = reason,
        Asked = delivery is { } known ? [new AskedInstrument(new InstrumentId("PST"), new EffectId("t"), Monday, known)] : ImmutableArray<AskedInstrument>.Empty,
    };
}
