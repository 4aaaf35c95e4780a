using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>Phone numbers, the only place that knows them; encrypted, found by HMAC. In the identity account.</summary>
public interface IContacts
{
    /// <summary>The participations of a phone, with the sender number that each uses.</summary>
    Task<ImmutableArray<PhoneUse>> UsesOfAsync(PhoneNumber phone, CancellationToken cancel);

    /// <summary>Saves a person's contact, the person's row first; doing it again changes nothing.</summary>
    Task SaveAsync(ParticipationKey key, Contact contact, CancellationToken cancel);

    /// <summary>Takes a phone from a participation that has ended, so that another may use it.</summary>
    Task ReleaseAsync(ParticipationKey key, PhoneNumber phone, CancellationToken cancel);

    Task<Contact?> OfAsync(ParticipationKey key, CancellationToken cancel);

    /// <summary>A stable pseudonym of a phone: lower-case hexadecimal of its HMAC-SHA256.</summary>
    string PseudonymOf(PhoneNumber phone);
}
