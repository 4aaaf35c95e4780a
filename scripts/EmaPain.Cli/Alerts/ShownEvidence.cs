using System.Globalization;

namespace EmaPain.Cli.Alerts;

/// <summary>A value that a rule looked at.</summary>
internal sealed record ShownEvidence(string Measure, string Occasion, decimal Value, string Basis)
{
    public decimal? Baseline { get; init; }

    public override string ToString() => Baseline is { } baseline
        ? string.Create(CultureInfo.InvariantCulture, $"{Measure} {Value:0.##} at {Occasion}, baseline {baseline:0.##} ({Basis})")
        : string.Create(CultureInfo.InvariantCulture, $"{Measure} {Value:0.##} at {Occasion}");
}
