using EmaPain.Domain.Schedule;

namespace EmaPain.App.Ports;

/// <summary>A phone number in E.164 with its plus sign, or a short code of 5 or 6 digits. Never written to a log.</summary>
public readonly record struct PhoneNumber
{
    /// <summary>Country codes after which no number begins with 0, though people there dial one before it; in Italy, for one, it belongs to the number.</summary>
    private static readonly string[] WithoutZero =
    [
        "20", "27", "31", "32", "33", "40", "41", "43", "44", "46", "49", "60", "61", "62", "63", "64", "66", "81", "82", "84", "86", "90", "91", "92", "94", "98", "353", "358", "972",
    ];

    private PhoneNumber(string value) => Value = value;

    public string Value { get; }

    /// <summary>Reads a number as carriers and people write it (with or without plus, spaces, dots, hyphens, parentheses; ten digits are US numbers); nothing where it is none.</summary>
    public static PhoneNumber? Read(string? text)
    {
        if (text is null || text.Any(c => !char.IsAsciiDigit(c) && !" +-.()".Contains(c, StringComparison.Ordinal)))
        {
            return null;
        }

        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var international = text.TrimStart().StartsWith('+');
        return digits.Length switch
        {
            5 or 6 when !international => new PhoneNumber(digits),
            10 when !international => new PhoneNumber("+1" + digits),
            >= 8 and <= 15 when digits[0] != '0' => new PhoneNumber("+" + digits),
            _ => null,
        };
    }

    /// <summary>
    /// Reads a number that a person can be texted at: E.164 with its plus sign, or a number of North America as people there write it.
    /// Another country's national form has no country code and would end up with somebody else.
    /// </summary>
    public static PhoneNumber? OfPerson(string? text)
    {
        if (Read(text) is not { } number || number.Value[0] != '+' || HasTrunkZero(text))
        {
            return null;
        }

        var isNorthAmerican = number.Value.StartsWith("+1", StringComparison.Ordinal);
        return isNorthAmerican
            ? number.Value is ['+', '1', >= '2', _, _, >= '2', _, _, _, _, _, _] ? number : null
            : text!.TrimStart().StartsWith('+') ? number : null;
    }

    /// <summary>Whether a number with its country code has the zero in it that is dialled inside the country only, such as <c>+44 (0)20 7946 0958</c>.</summary>
    public static bool HasTrunkZero(string? text) => Read(text) is { Value: ['+', .. var digits] } && text!.TrimStart().StartsWith('+')
        && (text.Contains("(0)", StringComparison.Ordinal) || WithoutZero.Any(code => digits.StartsWith($"{code}0", StringComparison.Ordinal)));

    /// <summary>As <see cref="OfPerson(string?)"/>, and a number without a country code only where the person's zone says that it is North American.</summary>
    /// <param name="text">As people write it.</param>
    /// <param name="zone">The person's time zone (IANA).</param>
    public static PhoneNumber? OfPerson(string? text, string zone) =>
        OfPerson(text) is { } number && (text!.TrimStart().StartsWith('+') || CivilZones.HasNorthAmericanNumbers(zone)) ? number : null;

    /// <summary>Keeps the number out of logs that print records.</summary>
    public override string ToString() => "(phone number)";
}
