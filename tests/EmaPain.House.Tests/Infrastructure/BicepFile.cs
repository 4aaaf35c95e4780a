using System.Text.Json;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>A Bicep file: where it cannot be read, and what it declares.</summary>
internal sealed class BicepFile(string path, JsonElement read)
{
    public string Path { get; } = path;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Places that are no Bicep, as path, line and text.</summary>
    public IReadOnlyList<string> Faults { get; } =
        [.. read.GetProperty("faults").EnumerateArray().Select(fault => $"{path}:{fault.GetProperty("line")}: {fault.GetProperty("text")}")];

    public IReadOnlyList<BicepEntry> Entries { get; } =
        [.. read.GetProperty("entries").EnumerateArray().Where(entry => entry.GetProperty("kind").GetString() != "import").Select(entry => new BicepEntry(path, entry))];

    public IEnumerable<BicepEntry> Of(string kind) => Entries.Where(entry => entry.Kind == kind);

    public BicepEntry Entry(string name) =>
        Entries.SingleOrDefault(entry => entry.Name == name) ?? throw new InvalidOperationException($"{Path} declares no {name}.");

    public override string ToString() => Path;
}
