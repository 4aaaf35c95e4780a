namespace EmaPain.Cli.Recording;

/// <summary>What a record says beyond its word.</summary>
/// <param name="Option">The option that it is given by.</param>
/// <param name="Meaning">What the option holds.</param>
internal sealed record RecordDetail(string Option, string Meaning)
{
    /// <summary>Whether the record says something without it.</summary>
    public bool IsOptional { get; init; }
}
