using System.Text.Json.Serialization;

namespace EmaPain.Domain.Alerts;

/// <summary>What a member of staff records about an alert.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "record")]
[JsonDerivedType(typeof(Acknowledgement), "acknowledgement")]
[JsonDerivedType(typeof(ContactAttempt), "contact")]
[JsonDerivedType(typeof(Measure), "action")]
[JsonDerivedType(typeof(Finding), "disposition")]
[JsonDerivedType(typeof(Closure), "close")]
public abstract record AlertRecord
{
    private AlertRecord()
    {
    }

    /// <summary>Somebody looks after it; nobody else is called.</summary>
    public sealed record Acknowledgement : AlertRecord;

    /// <summary>Somebody tried to reach the participant, which acknowledges the alert as well.</summary>
    public sealed record ContactAttempt(AttemptOutcome Outcome) : AlertRecord;

    /// <summary>What was done.</summary>
    public sealed record Measure(AlertAction Action) : AlertRecord;

    /// <summary>What it turned out to be.</summary>
    public sealed record Finding(AlertDisposition Disposition) : AlertRecord;

    /// <summary>Nothing more is to be done; a disposition has to be recorded before.</summary>
    public sealed record Closure : AlertRecord;
}
