using System.Globalization;

namespace EmaPain.Domain.Studies.Reading;

/// <summary>Builds JSON pointers (RFC 6901).</summary>
public static class JsonPointer
{
    /// <summary>The pointer to the whole file.</summary>
    public const string Root = "";

    /// <summary>The pointer along names of properties and places in arrays.</summary>
    public static string To(params ReadOnlySpan<object> steps)
    {
        var path = Root;
        foreach (var step in steps)
        {
            path = Below(path, step);
        }

        return path;
    }

    /// <summary>One step further down: a name or a place in an array.</summary>
    public static string Below(string path, object step)
    {
        var text = Convert.ToString(step, CultureInfo.InvariantCulture) ?? string.Empty;
        return $"{path}/{text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }
}
