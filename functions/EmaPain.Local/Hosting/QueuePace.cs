namespace EmaPain.Local.Hosting;

/// <summary>How a queue is read: host.json with this host's overrides.</summary>
internal sealed record QueuePace(
    int BatchSize, int Threshold, int MaxDequeueCount, TimeSpan FirstPoll, TimeSpan LongestPoll, TimeSpan RetryDelay, TimeSpan Lease)
{
    public static QueuePace Of(LocalHostOptions options)
    {
        var settings = options.Settings.Queues;
        return new(
            settings.BatchSize,
            settings.Threshold,
            settings.MaxDequeueCount,
            options.FirstPoll,
            options.LongestPoll ?? settings.MaxPollingInterval,
            options.RetryDelay ?? settings.VisibilityTimeout,
            options.Lease);
    }
}
