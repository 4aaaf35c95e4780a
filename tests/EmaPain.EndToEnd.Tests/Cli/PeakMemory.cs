using System.Diagnostics;
using System.Globalization;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>The most memory that a process had resident at any moment, as Linux keeps it.</summary>
internal static class PeakMemory
{
    /// <summary>Whole megabytes; none: the process is gone, or this is no Linux.</summary>
    public static long? MegabytesOf(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
