using System.Collections.Immutable;
using Spectre.Console;

namespace EmaPain.Cli.Output;

/// <summary>What a command shows: sheets, as tables on a terminal and as columns parted by tabs elsewhere.</summary>
internal sealed record Page(params ImmutableArray<Sheet> Sheets)
{
    public void Write(TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            WriteTables(output);
        }
        else
        {
            WriteColumns(output);
        }
    }

    /// <summary>Every sheet with its header; an empty line between sheets.</summary>
    public void WriteColumns(TextWriter output)
    {
        foreach (var (place, sheet) in Sheets.Index())
        {
            if (place > 0)
            {
                output.WriteLine();
            }

            output.WriteLine(string.Join('\t', sheet.Columns));
            foreach (var row in sheet.Rows)
            {
                output.WriteLine(string.Join('\t', row));
            }
        }
    }

    public void WriteTables(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        foreach (var sheet in Sheets)
        {
            if (sheet.Rows.IsEmpty)
            {
                output.WriteLine($"{sheet.Title}: none");
                continue;
            }

            console.Write(TableOf(sheet));
            foreach (var row in sheet.Rows.Where(_ => sheet.Below > 0))
            {
                foreach (var (name, cell) in sheet.Columns.Zip(row).TakeLast(sheet.Below).Where(line => line.Second.Length > 0))
                {
                    // Not by Spectre, which would break it at the terminal's edge.
                    output.WriteLine($"{row[0]} {name}: {cell}");
                }
            }
        }
    }

    private static Table TableOf(Sheet sheet)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(sheet.Title)) };
        var shown = sheet.Columns.Length - sheet.Below;
        table.AddColumns([.. sheet.Columns.Take(shown).Select(Markup.Escape)]);
        foreach (var row in sheet.Rows)
        {
            table.AddRow([.. row.Take(shown).Select(Markup.Escape)]);
        }

        return table;
    }
}
