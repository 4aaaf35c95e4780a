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

        Assert.Equal((6, 4, 4, 2, 2), (compliance.Planned, compliance.Sent, compliance.Delivered, compliance.Completed, compliance.CompletedOfDelivered));
        Assert.Equal(1, compliance.Late);
        Assert.Equal(["NoResponse 1", "NotSentPaused 1", "SendFailed 1"], compliance.Missed.Select(reason => $"{reason.Key} {reason.Value}").Order(StringComparer.Ordinal));
        Assert.Equal((0.5m, 0.33m), (compliance.OfDelivered, compliance.OfPlanned));
    }

    [Fact]
    public void What_was_answered_on_the_phone_without_a_text_counts_of_the_planned_only() =>
        Assert.Equal((null, 1m), Ratios(Of(OccasionStatus.Completed, null)));

    [Fact]
    public void The_median_is_of_first_answers_to_texts_and_an_answer_before_any_text_has_no_latency()
    {
        var compliance = Compliance.Of(
        [
            After(5), After(20), After(8), After(31), After(-60),
            new CheckIn(OccasionStatus.Closed, Delivery.Delivered, MissingReason.NoResponse, Monday, null),
            new CheckIn(OccasionStatus.Open, Delivery.Delivered, null, Monday, Monday + Duration.FromMinutes(1)),
        ]);
        Assert.Equal((14, 1), (compliance.MedianLatencyMinutes, compliance.Partial));

        static CheckIn After(int minutes) => minutes == 31
            ? new(OccasionStatus.Closed, Delivery.Delivered, MissingReason.NoResponse, Monday, Monday + Duration.FromMinutes(minutes))
            : new(OccasionStatus.Completed, Delivery.Delivered, null, Monday, Monday + Duration.FromMinutes(minutes));
    }

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
