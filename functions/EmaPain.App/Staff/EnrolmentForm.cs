using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Staff;

/// <summary>What staff send to enrol a person.</summary>
/// <param name="Phone">As people write it; ten digits are a US number.</param>
/// <param name="Site">The site.</param>
/// <param name="Role">The role.</param>
/// <param name="Language">ISO 639-1; none: the study's first.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Weekday">Chosen weekday; none: the study's.</param>
/// <param name="Time">Chosen time of day; none: the study's.</param>
/// <param name="Partner">The other person of a dyad; none where people take part alone.</param>
/// <param name="Details">Name, address and emergency contact, where the study keeps them.</param>
/// <param name="Consent">Version of the consent document that was signed; none: not yet.</param>
public sealed record EnrolmentForm(
    string Phone, SiteId Site, RoleId Role, string? Language, string Zone, IsoDayOfWeek? Weekday, LocalTime? Time, string? Consent,
    ParticipantId? Partner = null, ContactDetails? Details = null);
