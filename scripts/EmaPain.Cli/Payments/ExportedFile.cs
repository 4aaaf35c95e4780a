namespace EmaPain.Cli.Payments;

/// <summary>A payout's file as it was written, and what the app named it.</summary>
internal sealed record ExportedFile(WrittenFile Written, string? Name)
{
    /// <summary>What whoever pays has to know of it.</summary>
    public string What => Name switch
    {
        { } name when name.EndsWith("-copy.csv", StringComparison.Ordinal) => "a copy: the payout was exported before; pay it once",
        { } name when name.EndsWith("-open.csv", StringComparison.Ordinal) => "what is still open of a payout that was exported before; pay it once",
        _ => "the payout",
    };
}
