using System.Text.RegularExpressions;
using EmaPain.Domain.Participations;

namespace EmaPain.Azure.Events;

/// <summary>What a delivery report says, from its status and the carrier's details (codes since 2024, sentences before).</summary>
internal static partial class DeliveryReports
{
    private const string OlderWording = "Sender blocked for given recipient";

    public static DeliveryReport Of(string? status, string? details) =>
        "Delivered".Equals(status, StringComparison.OrdinalIgnoreCase) ? DeliveryReport.Delivered
        : SaysOptedOut(details ?? "") ? DeliveryReport.OptedOut
        : DeliveryReport.Failed;

    private static bool SaysOptedOut(string details) =>
        OptedOutCode.IsMatch(details) || details.Contains(OlderWording, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![0-9])4007(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex OptedOutCode { get; }
}
