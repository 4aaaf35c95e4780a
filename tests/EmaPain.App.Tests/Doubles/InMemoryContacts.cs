using System.Globalization;
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
    private readonly Dictionary<ParticipationKey, KeptContact> people = [];
    private readonly Dictionary<Contact, PhoneUse> uses = [];
    private long versions;

    public Task<PhoneUse?> UseOfAsync(PhoneNumber phone, PhoneNumber sender, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(uses.GetValueOrDefault(new Contact(phone, sender)));
        }
    }

    public Task<bool> TakeAsync(Contact contact, ParticipationKey key, InputId enrolment, PhoneUse? before, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(IfUnchanged(uses.GetValueOrDefault(contact)?.Version, before?.Version, version =>
                uses[contact] = new PhoneUse(key, enrolment, version)));
        }
    }

    public Task ReleaseAsync(Contact contact, PhoneUse use, CancellationToken cancel)
    {
        lock (gate)
        {
            if (uses.GetValueOrDefault(contact) == use)
            {
                uses.Remove(contact);
            }

            return Task.CompletedTask;
        }
    }

    public Task<KeptContact?> OfAsync(ParticipationKey key, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(people.GetValueOrDefault(key));
        }
    }

    public Task<bool> KeepAsync(ParticipationKey key, Contact contact, InputId enrolment, KeptContact? before, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(IfUnchanged(people.GetValueOrDefault(key)?.Version, before?.Version, version =>
                people[key] = new KeptContact(contact, enrolment, version) { Former = KeptContact.FormerOf(before, contact) }));
        }
    }

    public Task<bool> ProposeAsync(ParticipationKey key, ContactProposal proposal, KeptContact before, CancellationToken cancel)
    {
        lock (gate)
        {
            return Task.FromResult(IfUnchanged(people.GetValueOrDefault(key)?.Version, before.Version, version =>
                people[key] = before with { Version = version, Next = proposal }));
        }
    }

    public Task ForgetAsync(ParticipationKey key, KeptContact kept, CancellationToken cancel)
    {
        lock (gate)
        {
            if (people.GetValueOrDefault(key)?.Version == kept.Version)
            {
                people.Remove(key);
            }

            return Task.CompletedTask;
        }
    }

    public string PseudonymOf(PhoneNumber phone) => Convert.ToHexStringLower(HMACSHA256.HashData(HmacKey, Encoding.UTF8.GetBytes(phone.Value)));

    private bool IfUnchanged(string? stored, string? read, Action<string> write)
    {
        if (stored != read)
        {
            return false;
        }

        write((++versions).ToString(CultureInfo.InvariantCulture));
        return true;
    }
}
