namespace EmaPain.Local.Hosting;

/// <summary>Where a local host listens, and what it does otherwise than host.json says.</summary>
public sealed record LocalHostOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    public HostSettings Settings { get; init; } = new();

    public TimerDrive Timers { get; init; } = TimerDrive.Schedule;

    /// <summary>Clock that timer schedules follow when this host starts them.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Time between two looks at a queue that has just become empty; doubles up to the longest.</summary>
    public TimeSpan FirstPoll { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Overrides maxPollingInterval.</summary>
    public TimeSpan? LongestPoll { get; init; }

    /// <summary>Overrides visibilityTimeout, the delay after a failed run.</summary>
    public TimeSpan? RetryDelay { get; init; }

    /// <summary>How long a message is hidden while it runs; renewed after each quarter of it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Messages sent with a longer delay than this wait on purpose and are not work that is left to do.</summary>
    public TimeSpan LongDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Largest request body in bytes; Kestrel's default if absent.</summary>
    public long? LargestBody { get; init; }

    /// <summary>How long running invocations may take to finish when the host stops.</summary>
    public TimeSpan StopPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Fast retries, and timers only when the conductor says so. A send of this process wakes the reader at once; the polling is for what other
    /// processes send and for leases that end.
    /// </summary>
    public static LocalHostOptions ForVirtualTime(HostSettings settings) => new()
    {
        Settings = settings,
        Timers = TimerDrive.Conductor,
        FirstPoll = TimeSpan.FromMilliseconds(250),
        LongestPoll = TimeSpan.FromSeconds(2),
        RetryDelay = TimeSpan.FromSeconds(1),
        Lease = TimeSpan.FromSeconds(10),
    };
}
