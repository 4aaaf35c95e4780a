using System.Globalization;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>The variable that keeps a process's managed heap below a size: whoever holds more ends with an OutOfMemoryException.</summary>
internal static class HeapLimit
{
    public const string Name = "DOTNET_GCHeapHardLimit";

    /// <summary>The value for so many megabytes, in hexadecimal.</summary>
    public static string Of(int megabytes) => (megabytes * 1024L * 1024).ToString("x", CultureInfo.InvariantCulture);
}
