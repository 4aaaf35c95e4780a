using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>An email address and the name that mail programs show for it.</summary>
#pragma warning disable CA1815 // The real struct has no equality of its own.
public readonly struct EmailAddress
#pragma warning restore CA1815
{
    public EmailAddress(string address)
        : this(address, null)
    {
    }

    public EmailAddress(string address, string displayName)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = address;
        DisplayName = displayName;
    }

    public string Address { get; }

    public string DisplayName { get; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("address", Address);
        if (DisplayName is not null)
        {
            json.WriteString("displayName", DisplayName);
        }

        json.WriteEndObject();
    }
}
