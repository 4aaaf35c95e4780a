using System.Text.RegularExpressions;

namespace EmaPain.Local.Carrier.Phones;

/// <summary>The forms of numbers on the wire.</summary>
internal static partial class PhoneNumbers
{
    public static bool IsPhone(string number) => E164().IsMatch(number);

    public static bool IsSender(string number) => IsPhone(number) || ShortCode().IsMatch(number);

    public static string WithoutPlus(string number) => number.TrimStart('+');

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z")]
    private static partial Regex E164();

    [GeneratedRegex(@"^[0-9]{5,6}\z")]
    private static partial Regex ShortCode();
}
