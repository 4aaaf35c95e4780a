namespace EmaPain.Local.Carrier;

/// <summary>How to run the carrier.</summary>
public sealed record CarrierOptions
{
    public required IReadOnlyList<SenderNumber> Senders { get; init; }

    /// <summary>Port of 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Port of 127.0.0.1 at which the mailbox takes mail; none: mails are not taken either.</summary>
    public int? MailboxPort { get; init; }

    /// <summary>Base64 access key of the resource; a fresh random one when not given.</summary>
    public string? AccessKey { get; init; }

    public ReportWording Wording { get; init; } = ReportWording.Codes;

    /// <summary>Folder for dead letters as JSON files; in memory only when not given. They hold texts and phone numbers.</summary>
    public string? DeadLetterFolder { get; init; }

    /// <summary>The trial's clock: receivedTimestamp, delivery instants, event times.</summary>
    public TimeProvider TrialClock { get; init; } = TimeProvider.System;

    /// <summary>The machine's clock: signature skew, repeatability, retries. Another than the real one only in tests.</summary>
    public TimeProvider MachineClock { get; init; } = TimeProvider.System;
}
