using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace EmaPain.Local.Carrier.Events;

/// <summary>Keeps dead letters in memory and, where a folder is set, as one file each: an array with the event, as Event Grid's blobs.</summary>
public sealed class DeadLetterList(string? folder)
{
    private readonly Lock gate = new();
    private ImmutableList<DeadLetter> letters = [];

    public IReadOnlyList<DeadLetter> All => Volatile.Read(ref letters);

    internal void Add(DeadLetter letter)
    {
        lock (gate)
        {
            letters = letters.Add(letter);
            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
                var file = Path.Combine(folder, $"{letter.Subscription}-{letters.Count:000000}-{letter.EventId}.json");
                File.WriteAllText(file, new JsonArray(letter.Body.DeepClone()).ToJsonString());
            }
        }
    }
}
