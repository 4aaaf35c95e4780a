using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.Domain.Ids;
using EmaPain.Local.Carrier.Phones;

namespace EmaPain.Local.Serving;

/// <summary>Whom the page can show: those whom it enrolled, and everybody else whose phone a text has reached.</summary>
internal sealed class Roster(PhoneLog phones)
{
    private ImmutableDictionary<ParticipationKey, PhoneOwner> enrolled = ImmutableDictionary<ParticipationKey, PhoneOwner>.Empty;

    public IReadOnlyList<PhoneOwner> All =>
    [
        .. enrolled.Values.Concat(Texted()).DistinctBy(owner => owner.Key)
            .OrderBy(owner => owner.Key.Study.Value, StringComparer.Ordinal).ThenBy(owner => owner.Key.Participant.Value, StringComparer.Ordinal),
    ];

    public PhoneOwner? Find(ParticipationKey key) => All.FirstOrDefault(owner => owner.Key == key);

    public void Enrol(PhoneOwner owner) => ImmutableInterlocked.AddOrUpdate(ref enrolled, owner.Key, owner, (_, _) => owner);

    private IEnumerable<PhoneOwner> Texted() =>
        from text in phones.All
        let tag = TextTag.Read(text.Tag)
        where tag is not null
        select new PhoneOwner(tag.Value.Key, text.To, text.From);
}
