namespace EmaPain.Domain.Screening;

/// <summary>Stretches of a text; answers in one step whether one of them covers another stretch, however many there are.</summary>
internal sealed class Spans
{
    /// <summary>For each word, the farthest end of a stretch that begins there or before.</summary>
    private readonly int[] _reach;

    public Spans(int words, IEnumerable<(int Start, int End)> stretches)
    {
        _reach = new int[words];
        foreach (var (start, end) in stretches)
        {
            _reach[start] = Math.Max(_reach[start], end);
        }

        for (var at = 1; at < words; at++)
        {
            _reach[at] = Math.Max(_reach[at], _reach[at - 1]);
        }
    }

    public bool Any => _reach.Length > 0 && _reach[^1] > 0;

    public bool Cover(int start, int end) => _reach[start] >= end;
}
