using EmaPain.Local.Carrier.Events;
using EmaPain.Local.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Local.Trial;

/// <summary>How to put a trial on this machine.</summary>
public sealed record TrialMachineOptions
{
    /// <summary>The trial's clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Folder for the storage accounts; none: in memory.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the parts take the ports that people know them by, where these are free; else any.</summary>
    public bool UsesUsualPorts { get; init; }

    /// <summary>How untidily the carrier's events arrive.</summary>
    public DeliveryPlan Plan { get; init; } = new();

    public EventSchema Schema { get; init; } = EventSchema.EventGrid;

    public PayloadCasing Casing { get; init; } = PayloadCasing.Camel;

    /// <summary>Settings of the app that differ from this machine's; null takes a setting away.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Changes how the local host polls and retries.</summary>
    public Func<LocalHostOptions, LocalHostOptions> Hosting { get; init; } = hosting => hosting;

    /// <summary>Changes registrations after all others were made; tests put faults between the app and its ports with it.</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };
}
