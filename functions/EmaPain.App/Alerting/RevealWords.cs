using System.Collections.Immutable;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Alerting;

/// <summary>What may be revealed, and what it is called on the page.</summary>
internal static class RevealWords
{
    private static readonly ImmutableArray<(RevealKind Kind, ContactDetail? Detail, string Title, string Button)> All =
    [
        (RevealKind.Phone, null, "Phone", "Show the phone number"),
        (RevealKind.Name, ContactDetail.Name, "Name", "Show the name"),
        (RevealKind.Address, ContactDetail.Address, "Address", "Show the address"),
        (RevealKind.EmergencyContact, ContactDetail.EmergencyContact, "Emergency contact", "Show the emergency contact"),
        (RevealKind.Text, null, "Text", "Show the text"),
    ];

    public static ContactDetail? DetailOf(RevealKind kind) => All.First(one => one.Kind == kind).Detail;

    public static string TitleOf(RevealKind kind) => All.First(one => one.Kind == kind).Title;

    /// <summary>The buttons for somebody: phone and text, and what the study keeps of its participants.</summary>
    public static IEnumerable<(RevealKind Kind, string Button)> ButtonsOf(AlertView.Found found) => All
        .Where(one => one.Detail is not { } detail || (found.Person.EnrolledAt is not null && found.Study.ContactDetails.Contains(detail)))
        .Select(one => (one.Kind, one.Button));
}
