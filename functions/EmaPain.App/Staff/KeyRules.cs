namespace EmaPain.App.Staff;

/// <summary>What ids may be made of, since they become storage keys: letters, digits and hyphens, at most 64.</summary>
public static class KeyRules
{
    public static bool IsAllowed(string id) => id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    public static string Sentence(string what) => $"The {what} may hold letters, digits and hyphens, at most 64 of them.";
}
