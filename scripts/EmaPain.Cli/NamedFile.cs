namespace EmaPain.Cli;

/// <summary>Opens files that a command names.</summary>
internal static class NamedFile
{
    /// <exception cref="CouldNotRunException">The file cannot be read; the message says what to do.</exception>
    public static T Open<T>(string file, Func<string, T> open)
    {
        try
        {
            return open(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CouldNotRunException(Remedy(file, fault));
        }
    }

    private static string Remedy(string file, Exception fault) => fault switch
    {
        _ when Directory.Exists(file) => $"{file} is a folder; name a file in it.",
        FileNotFoundException or DirectoryNotFoundException => $"{file} does not exist; check the path (you are in {Environment.CurrentDirectory}).",
        UnauthorizedAccessException => $"{file} may not be read by you; change its permissions.",
        _ => $"'{file}' cannot be read ({fault.Message}); copy it to a local folder and try again.",
    };
}
