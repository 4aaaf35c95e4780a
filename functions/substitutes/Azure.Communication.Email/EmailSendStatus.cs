using System.ComponentModel;

namespace Azure.Communication.Email;

/// <summary>How far the service is with a mail; Succeeded means handed over for delivery, not delivered.</summary>
public readonly struct EmailSendStatus : IEquatable<EmailSendStatus>
{
    private readonly string value;

    public EmailSendStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        this.value = value;
    }

    public static EmailSendStatus NotStarted { get; } = new("NotStarted");

    public static EmailSendStatus Running { get; } = new("Running");

    public static EmailSendStatus Succeeded { get; } = new("Succeeded");

    public static EmailSendStatus Failed { get; } = new("Failed");

    public static EmailSendStatus Canceled { get; } = new("Canceled");

#pragma warning disable CA2225 // The real struct has no named alternate.
    public static implicit operator EmailSendStatus(string value) => new(value);
#pragma warning restore CA2225

    public static bool operator ==(EmailSendStatus left, EmailSendStatus right) => left.Equals(right);

    public static bool operator !=(EmailSendStatus left, EmailSendStatus right) => !left.Equals(right);

    public bool Equals(EmailSendStatus other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object obj) => obj is EmailSendStatus other && Equals(other);

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(value);

    public override string ToString() => value;
}
