namespace EmaPain.Local.Carrier.Sms;

/// <summary>A send call whose body is well formed: one text to 1 to 100 recipients.</summary>
/// <param name="DeliveryReport">Whether the caller asked for delivery reports.</param>
public sealed record SendCall(string From, IReadOnlyList<SendRecipient> Recipients, string Message, bool DeliveryReport, string? Tag);
