namespace EmaPain.Local.Parts;

/// <summary>What to start with Node.js, and the ports of 127.0.0.1 that it has to open.</summary>
public sealed record NodeProgram(
    string Name,
    string Script,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<int> Ports)
{
    /// <summary>Whether it has something to write before it ends.</summary>
    public bool KeepsFiles { get; init; }
}
