using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

/// <summary>Contacts in memory, in the clear; pseudonyms are made as in the real book, with a key for tests.</summary>
public sealed class InMemoryContacts : IContacts
{
    private static readonly byte[] HmacKey = Encoding.UTF8.GetBytes("a key for tests, thirty-two bytes");
    private readonly Lock gate = new();
    private readonly Dictionary<ParticipationKey, Contact> people = [];
    private readonly Dictionary<(PhoneNumber Phone, ParticipationKey Key), PhoneNumber> uses = [];

    public Task<ImmutableArray<PhoneUse>> UsesOfAsync(PhoneNumber phone, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(uses.Where(use => use.Key.Phone == phone).Select(use => new PhoneUse(use.Key.Key, use.Value)).ToImmutableArray());
        }
    }

    public Task SaveAsync(ParticipationKey key, Contact contact, CancellationToken cancel)
    {
        lock (gate)
        {
            if (people.GetValueOrDefault(key) is { } stored)
            {
                if (stored == contact)
                {
                    return Task.CompletedTask;
                }

                uses.Remove((stored.Phone, key));
            }

            people[key] = contact;
            uses[(contact.Phone, key)] = contact.SenderNumber;
            return Task.CompletedTask;
        }
    }

    public Task ReleaseAsync(ParticipationKey key, PhoneNumber phone, CancellationToken cancel)
    {
        lock (gate)
        {
            uses.Remove((phone, key));
            return Task.CompletedTask;
        }
    }

    public Task<Contact?> OfAsync(ParticipationKey key, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(people.GetValueOrDefault(key));
        }
    }

    public string PseudonymOf(PhoneNumber phone) => Convert.ToHexStringLower(HMACSHA256.HashData(HmacKey, Encoding.UTF8.GetBytes(phone.Value)));
}
