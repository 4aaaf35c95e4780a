using System.Collections.Immutable;

namespace EmaPain.Cli.Output;

/// <summary>Rows of one kind.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Columns">The names of the columns.</param>
internal sealed record Sheet(string Title, ImmutableArray<string> Columns)
{
    public ImmutableArray<ImmutableArray<string>> Rows { get; private init; } = [];

    /// <summary>How many of the last columns are lines below the table on a terminal, led by the row's first cell: what people copy must not be broken.</summary>
    public int Below { get; init; }

    /// <summary>The sheet with a row for each thing.</summary>
    public Sheet Of<T>(IEnumerable<T> things, Func<T, ImmutableArray<string?>> cells) =>
        this with { Rows = [.. things.Select(thing => cells(thing).Select(cell => Clean(cell ?? "")).ToImmutableArray())] };

    /// <summary>No tabs, line breaks, escape sequences or turns of the writing direction, wherever the words come from.</summary>
    private static string Clean(string cell) => string.Concat(cell.Select(letter =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? ' ' : letter));
}
