using System.Text.Json.Serialization;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Ports;

/// <summary>What staff keep of a person beside the phone. Only where the study says so; shown to nobody but the owner of an urgent alert.</summary>
/// <param name="Name">As staff call the person; none: not known.</param>
/// <param name="Address">Where help would be sent.</param>
/// <param name="EmergencyContact">Somebody close, and how that one is reached.</param>
public sealed record ContactDetails(string? Name = null, string? Address = null, string? EmergencyContact = null)
{
    [JsonIgnore]
    public IEnumerable<(ContactDetail Detail, string Value)> Given => Enum.GetValues<ContactDetail>()
        .Select(detail => (Detail: detail, Value: Of(detail)))
        .Where(one => one.Value is not null)
        .Select(one => (one.Detail, one.Value!));

    public string? Of(ContactDetail detail) => detail switch
    {
        ContactDetail.Name => Name,
        ContactDetail.Address => Address,
        _ => EmergencyContact,
    };

    /// <summary>These, where something newer says nothing else; an empty text takes one away.</summary>
    public ContactDetails With(ContactDetails newer) => new(
        Newer(Name, newer.Name), Newer(Address, newer.Address), Newer(EmergencyContact, newer.EmergencyContact));

    /// <summary>Without a word: it must not end up in a log.</summary>
    public override string ToString() => "contact details";

    private static string? Newer(string? old, string? newer) => newer is null ? old : newer.Length == 0 ? null : newer;
}
