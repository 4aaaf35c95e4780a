namespace EmaPain.Local.Carrier.Sms;

/// <summary>One recipient of a send call with its repeatability pair, all as sent.</summary>
public sealed record SendRecipient(string To, string? RequestId, string? FirstSent);
