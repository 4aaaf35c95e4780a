using System.Collections.Concurrent;
using System.Globalization;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryContactDetails : IContactDetails
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<ParticipationKey, KeptDetails> people = [];
    private int versions;

    public Task<KeptDetails?> OfAsync(ParticipationKey key, CancellationToken cancel) => Task.FromResult(people.GetValueOrDefault(key));

    public Task<bool> KeepAsync(ParticipationKey key, ContactDetails details, KeptDetails? before, CancellationToken cancel)
    {
        lock (gate)
        {
            var isUnchanged = people.GetValueOrDefault(key)?.Version == before?.Version;
            if (isUnchanged)
            {
                people[key] = new KeptDetails(details, (++versions).ToString(CultureInfo.InvariantCulture));
            }

            return Task.FromResult(isUnchanged);
        }
    }

    public Task ForgetAsync(ParticipationKey key, KeptDetails kept, CancellationToken cancel)
    {
        lock (gate)
        {
            if (people.GetValueOrDefault(key)?.Version == kept.Version)
            {
                people.TryRemove(key, out _);
            }

            return Task.CompletedTask;
        }
    }
}
