using EmaPain.Oracle.Expected;

namespace EmaPain.Oracle.Living;

/// <summary>An alert while nobody, or somebody, has taken it on.</summary>
internal sealed class LivedAlert(string rule, string level, string? occasion)
{
    public string Rule => rule;

    public string Level => level;

    public string? Occasion => occasion;

    public bool Open { get; set; } = true;

    public bool Mailed { get; set; }

    public ExpectedAlert Seen => new(rule, level, occasion, Mailed);
}
