using EmaPain.Local.Reckoning;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Local.Trial;

/// <summary>What to play.</summary>
public sealed record StudyRunOptions
{
    /// <summary>A file of a folder of studies: <c>&lt;folder&gt;/&lt;id&gt;/&lt;version&gt;.study.json</c>.</summary>
    public required string StudyFile { get; init; }

    /// <summary>Participants of the study's first role.</summary>
    public int Participants { get; init; } = 100;

    /// <summary>The same seed plays the same trial.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Where the storage accounts stay; none: in memory.</summary>
    public string? Folder { get; init; }

    /// <summary>Puts faults between the app and its ports; tests only, and from code only.</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };

    /// <summary>Is shown what the system did, before it is compared.</summary>
    public Action<Observation> Observed { get; init; } = _ => { };
}
