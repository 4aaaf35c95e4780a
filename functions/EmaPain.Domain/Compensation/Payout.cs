using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>
/// What a study pays at one time. Each step is one change of this record that fails if somebody else was faster, and what a step does in
/// account books has ids of its own; so a step that comes again does nothing twice.
/// </summary>
public sealed record Payout
{
    public required StudyId Study { get; init; }

    public required PayoutId Id { get; init; }

    public required string ApprovedBy { get; init; }

    public required Instant ApprovedAt { get; init; }

    public PayoutStatus Status { get; init; } = PayoutStatus.Collecting;

    /// <summary>The last person who was looked at while collecting.</summary>
    public ParticipantId? Reached { get; init; }

    /// <summary>How many people are paid; known when it is ready.</summary>
    public int Payments { get; init; }

    /// <summary>US cents of all payments.</summary>
    public long TotalCents { get; init; }

    /// <summary>SHA-256 of the file that is handed out, in hexadecimal.</summary>
    public string? Hash { get; init; }

    public string? ExportedBy { get; init; }

    public Instant? ExportedAt { get; init; }

    /// <summary>The report that is taken in, by its id; none: no report is.</summary>
    public string? Report { get; init; }

    /// <summary>The last report that was taken in; none: there is none, or it was taken in before this was kept.</summary>
    public string? LastReport { get; init; }

    /// <summary>Who gave the last report.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>The payout once all its lines are booked.</summary>
    public Payout Sealed(int payments, long cents, string hash) => this with
    {
        Status = payments == 0 ? PayoutStatus.Settled : PayoutStatus.Ready, Payments = payments, TotalCents = cents, Hash = hash,
    };

    /// <summary>Why somebody cannot hand it out; nothing where it is fine.</summary>
    public Refusal? ObstacleToExport(string actor) =>
        Status is PayoutStatus.Collecting or PayoutStatus.Booking ? new Refusal("not-ready", "The payout is still being put together; try again in a minute.")
        : Payments == 0 ? new Refusal("nothing-to-pay", "Nobody was owed anything; there is nothing to pay.")
        : Status == PayoutStatus.Confirming ? new Refusal("busy", "A report on the payout is being taken in; try again in a minute.")
        : actor == ApprovedBy ? new Refusal("same-person", "You approved this payout; somebody else has to export it.")
        : null;

    /// <summary>The payout handed out; who did so first stands.</summary>
    public Payout Exported(string actor, Instant now) => Status == PayoutStatus.Ready
        ? this with { Status = PayoutStatus.Exported, ExportedBy = actor, ExportedAt = now }
        : this;

    /// <summary>Why a report cannot be taken in; nothing where it is fine.</summary>
    public Refusal? ObstacleToReport(string report) => Status switch
    {
        PayoutStatus.Collecting or PayoutStatus.Booking or PayoutStatus.Ready => new Refusal("not-exported", "The payout was not exported yet; nothing of it can be paid."),
        PayoutStatus.Confirming when Report != report => new Refusal("busy", "Another report is being taken in; try again in a minute."),
        _ => null,
    };

    public Payout Confirming(string report, string actor) => this with { Status = PayoutStatus.Confirming, Report = report, ReportedBy = actor };

    /// <summary>The payout after a report was taken in: exported where payments are open, else settled.</summary>
    public Payout Confirmed(PayoutStatus then) => this with { Status = then, Report = null, LastReport = Report ?? LastReport };
}
