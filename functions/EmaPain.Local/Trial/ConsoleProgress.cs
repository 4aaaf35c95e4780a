using System.Globalization;

namespace EmaPain.Local.Trial;

/// <summary>A bar on a terminal, a line per four weeks otherwise.</summary>
internal sealed class ConsoleProgress(TextWriter writer, bool isTerminal) : IProgress
{
    /// <summary>Enrolment, 16 weeks and the last window; only the bar's length hangs on it.</summary>
    private const int Weeks = 19;
    private const int Width = 38;
    private string study = "";
    private DateTimeOffset start;
    private int shown = -1;

    public void Begin(string study, DateTimeOffset start) => (this.study, this.start, shown) = (study, start, -1);

    public void Reach(DateTimeOffset now)
    {
        var week = (int)((now - start).TotalDays / 7);
        if (week <= shown)
        {
            return;
        }

        shown = week;
        var date = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (isTerminal)
        {
            var full = Math.Min(Width, Width * week / Weeks);
            writer.Write($"\r{study} [{new string('#', full)}{new string('.', Width - full)}] week {week,2}, {date}");
        }
        else if (week % 4 == 0)
        {
            writer.WriteLine($"{study}: week {week}, {date}");
        }
    }

    public void End()
    {
        if (isTerminal)
        {
            writer.WriteLine();
        }
    }
}
